import type { Accepted } from '#app/operations/accept-release'
import type { AddedResponses } from '#app/operations/add-responses'
import type { BackedUp } from '#app/operations/back-up'
import type { Erased } from '#app/operations/erase'
import type { Encoding } from '#app/formats/encoding/encodings'
import type { MembersChange } from '#app/operations/import-members'
import type { Restored } from '#app/operations/restore'
import type { Published } from '#app/operations/publish'
import type { Waiting } from '#app/operations/requests/leave-request'
import type { ToldOutcome } from '#app/operations/tell-outcome'
import type { Survey } from '#surveys/definition/survey'
import type { Monitoring } from '#surveys/monitoring/monitoring'

/** What commands ask and report. */
export const words = {
  passphraseFor: (file: string) => `Passphrase of ${file} (not shown): `,
  newPassphrase: 'Choose a passphrase, best of five or more words (not shown): ',
  passphraseAgain: 'The same passphrase again: ',
  passphraseEmpty: 'A key file needs a passphrase. Nothing was written.',
  passphraseShort: 'This passphrase is short. Five or more words are far harder to guess.',
  passphrasesDiffer: 'The two passphrases differ. Nothing was written; run the command again.',
  passphraseMissing:
    'There is nobody to ask for the passphrase. Run the command in a terminal, or set SOUNDINGS_PASSPHRASE.',
  missingOut: '--out FILE is missing.',
  missingFile: '--file F.ndjson is missing.',
  missingPublicFile: 'The file FILE.pub of the new key holder is missing.',
  missingName: '--name N is missing.',
  missingHolder: 'The name of the key holder is missing.',
  missingMembersFile: 'The file FILE.csv is missing.',
  missingRelease: 'FILE is missing: the release to store.',
  missingKeysStep: 'What to do with keys is missing: new, add, list or remove.',
  missingImport: 'What to do with members is missing: import FILE.csv.',
  wrongCount: (most: number) => `--count has to be a whole number from 1 to ${most}.`,
  emptyBatch: '--batch needs a name.',
  notADay: (day: string) => `“${day}” is no day, such as 2026-01-15.`,
  keysMade: (file: string, fingerprint: string) => [
    `${file} is your key. Keep it and its passphrase to yourself, with a copy in another place.`,
    `${file}.pub is for the person who runs the server: keys add ${file}.pub --name N.`,
    `Its fingerprint is ${fingerprint}. Compare it by another way than the file came.`,
  ],
  holderAdded: (name: string, fingerprint: string, surveys: number) => [
    `${name} is a key holder now: ${fingerprint}.`,
    ...(surveys > 0 ? [`${name} can open ${surveys} published surveys.`] : []),
  ],
  keysGone: (slugs: string[]) =>
    `The keys of these are gone from here, so nobody can open their answers: ${slugs.join(', ')}. They come back only with a restore --keys FILE.keys into an empty folder.`,
  holderRemoved: (name: string, left: number) => [
    `${name} is no key holder any more; key holders left: ${left}.`,
    'Bundles they were given, and .keys files of earlier backups, still open with their key. Write a new backup and destroy the older .keys files.',
  ],
  holders: (holders: { name: string; fingerprint: string; addedOn: string }[]) =>
    holders.length === 0
      ? ['There is no key holder yet.']
      : holders.map((each) => `${each.name}  ${each.fingerprint}  since ${each.addedOn}`),
  noSuchSurvey: (slug: string, slugs: string[]) =>
    `There is no survey “${slug}”. There are: ${slugs.join(', ')}.`,
  notPublished: (slug: string) => `${slug} was not published.`,
  published: (survey: Survey, told: Omit<Published, 'warnings'>) => [
    `${survey.slug} is published as version ${told.number}: from ${survey.opens} to ${survey.closes}, at /{language}/${told.code}.`,
    `Its answers open with the keys of: ${told.holders.join(', ')}.`,
    ...(told.standing === 'closed' ? ['Its last day is over: it takes “respond” only.'] : []),
  ],
  requested: ({ id, slug, kind, already }: Waiting) => [
    already
      ? `Just this waits for approval already, as request ${id}.`
      : `This network wants two people to look: request ${id} waits for a second person.`,
    `${notYet[kind](slug)} until a colleague approves it in the workplace: /staff/requests/${id}`,
  ],
  closed: (slug: string) => [`${slug} is closed.`],
  codesOnce: (count: number, batch: string) =>
    `${count} new codes of batch “${batch}”. They are shown this once and cannot be shown again.`,
  smallBatch: (batch: string, count: number) =>
    `Batch “${batch}” holds ${count} codes. Under 20, its numbers come close to naming people: make it larger.`,
  responsesAdded: ({ rows, added, already }: AddedResponses) => [
    `${added} responses of ${rows} were sealed and stored${already > 0 ? `; ${already} were there already` : ''}.`,
  ],
  bundled: (file: string) => [
    `${file} holds all sealed answers and the wrapped keys. It opens with a key holder's file only.`,
  ],
  accepted: ({ slug, hash, number, acceptedOn, already }: Accepted) => [
    already
      ? `These very bytes are stored already: release ${number} of ${slug}, accepted on ${acceptedOn}.`
      : `Release ${number} of ${slug} is checked and stored.`,
    `Its hash is ${hash}.`,
  ],
  missingFormat: (formats: readonly string[]) => `--format is missing: ${formats.join(', ')}.`,
  unknownFormat: (format: string, formats: readonly string[]) =>
    `There is no format “${format}”. There are: ${formats.join(', ')}.`,
  csvOnly: '--bom and --semicolon are for --format csv.',
  aloneNeedsCut: '--alone goes with --cut.',
  jsonIsWhole:
    'A json file is the release itself, byte for byte and in every language, so it cannot be cut. Leave --cut out.',
  wrongCut: '--cut has to be country=KE or region=africa.',
  exported: (file: string, title: string, instead: string | undefined) => [
    ...(instead === undefined ? [] : [instead]),
    `${file} holds “${title}”.`,
  ],
  missingYear: '--year Y is missing.',
  notAYear: (given: string) => `“${given}” is no year from 1992 on, such as 2025.`,
  noLanguage: (given: string, languages: readonly string[]) =>
    `There is no language “${given}”. There are: ${languages.join(', ')}.`,
  monitored: (file: string, { year, asOf, isRunning }: Monitoring) => [
    `${file} holds the indicators up to ${year}, by the register of ${asOf}.`,
    ...(isRunning ? [`The year ${year} is not over: its figures are those known so far.`] : []),
  ],
  missingOutcome: '--file F is missing: what was done, as JSON: {"en":"…"}.',
  outcomeTold: ({ slug, outcome, missing, already }: ToldOutcome) => [
    already
      ? `What was done with the findings of ${slug} is told in these very words already.`
      : `What was done with the findings of ${slug} is told in: ${Object.keys(outcome).join(', ')}.`,
    ...(missing.length > 0 ? [`Not yet in: ${missing.join(', ')}.`] : []),
  ],
  outcomeNumber: (lang: string, found: string) =>
    `The text in “${lang}” says “${found}”. If it counts people who answered, say “a few”: the release shows no such number.`,
  backedUp: ({ file, keysFile }: BackedUp) => [
    `${file} holds everything but the survey keys.`,
    `${keysFile} holds the wrapped survey keys: keep it in another place. Both were read again and are whole.`,
  ],
  restored: (surveys: number) => [`The backup is restored, with ${surveys} surveys.`],
  withoutKeys: (slugs: string[]) =>
    `Nobody can open these, for their keys were not restored: ${slugs.join(', ')}. With FILE.keys, restore into an empty folder again: --keys FILE.keys.`,
  lackingKeys: (lacking: Restored['lacking']) =>
    [
      'The keys are of another day than the backup. These key holders are left without a key:',
      ...lacking.map(({ name, slug }) => `  ${name}: ${slug}`),
      'To mend it, remove them and add them anew with a new key pair and --key FILE of a holder who has all keys, or restore again with the .keys file of the same day.',
    ].join('\n'),
  overdue: (overdue: Restored['overdue']) =>
    [
      'The retention of these is over. Erase them again:',
      ...overdue.map(
        ({ slug, retentionOn }) =>
          `  npm run soundings -- erase ${slug} (kept until ${retentionOn})`,
      ),
    ].join('\n'),
  tokensEnded: (names: string[]) =>
    `The tokens of programs are ended, for one may have been ended since the backup was made. Make new ones for: ${names.join(', ')}.`,
  accountsAsBefore:
    'Accounts, roles, passwords and last days of access are as they were when the backup was made. End once more what was ended since.',
  houseKept: ['Housekeeping is done.'],
  membersRead: (encoding: Encoding) =>
    encoding === 'utf-8'
      ? []
      : [`The file was read as ${encoding}. See that its names look right.`],
  membersImported: (change: MembersChange, dryRun: boolean) => [
    `${change.added} added, ${change.changed} changed, ${change.unchanged} as before, ${change.removed} removed.`,
    ...(change.missing > 0 ? [`${change.missing} members are not in the file and stay.`] : []),
    ...(dryRun ? ['This was a dry run: nothing was changed.'] : []),
  ],
  erased: (slug: string, keyFiles: Erased['keyFiles']) => [
    `${slug} is erased: its keys, answers, drafts and codes are gone.`,
    ...keyFiles
      .filter(({ reach }) => reach === 'removed')
      .map(({ path }) => `${path}: its keys were taken out.`),
    'Bundles still open with a key holder’s file: delete those that were made on this server, wherever --out put them, and ask the key holders to delete theirs.',
  ],
  keysLeft: (slug: string, missed: Erased['keyFiles']) =>
    [
      'These files could not be reached. Bring them back and run the command again, or destroy them and confirm each with --destroyed FILE.keys:',
      ...missed.map(({ path }) => `  ${path}`),
      `Until then a backup can still be opened with them: npm run soundings -- erase ${slug}.`,
    ].join('\n'),
}

const notYet: Record<Waiting['kind'], (slug: string) => string> = {
  publish: (slug) => `${slug} is not published`,
  correct: (slug) => `${slug} is not published`,
  release: (slug) => `The release of ${slug} is not stored`,
  'remove-key': (fingerprint) => `The key ${fingerprint} is not removed`,
}
