import type { MadeRelease } from '#app/analysis/make-safe-release'

import type { RawWritten } from './write-raw'

/** What the commands of key holders ask and report. */
export const holderWords = {
  missingKey: '--key FILE is missing: the key file of a key holder.',
  missingEarlier:
    '--before FILE is the bundle that the last release counted, so name the releases as well: --earlier FILE.',
  opening: 'Opening answers',
  openingBefore: 'Opening the answers of the earlier release',
  counting: 'Counting',
  protecting: 'Making the numbers safe',
  attacking: 'Attacking the numbers',
  opened: (folder: string, { files }: RawWritten) => [
    `${folder} holds plain answers. Read NOTICE.txt before anything else.`,
    ...files.map(({ name, rows, sha256 }) => {
      const counted = rows === undefined ? '' : `  ${rows} rows`
      return `  ${name.padEnd(13)} ${sha256}${counted}`
    }),
    'Each file was read back: its rows and its SHA-256 are as written.',
  ],
  decisions: (sentences: string[]) =>
    sentences.length === 0
      ? ['Nothing had to be merged or left out.']
      : ['What was merged or left out:', ...sentences.map((sentence) => `  ${sentence}`)],
  cost: ({ cells, mean, worst }: MadeRelease['accuracy']) =>
    cells === 0
      ? ['The release holds no table.']
      : [
          `${cells} numbers, each rounded to a multiple of five. Where the base is 20 or more, percentages are off by ${points(mean)} on average and by ${points(worst)} at most.`,
        ],
  made: (file: string, { release, isAsBefore }: MadeRelease) => [
    ...(isAsBefore
      ? [`Nothing is new: ${file} holds release ${release.release} again, byte for byte.`]
      : [`${file} is release ${release.release} of ${release.survey}.`]),
    `Its hash is ${release.hash}. Hand it to whoever runs the server: accept ${file}.`,
  ],
  dryRun: ['This was a dry run: nothing was written.'],
}

function points(value: number): string {
  return `${value.toFixed(1)} percentage points`
}
