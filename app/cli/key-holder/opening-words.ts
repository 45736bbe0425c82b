import type { BundleProblem } from '#app/analysis/read-bundle'
import type { Trouble } from '#app/analysis/trouble'
import type { UnwrapProblem } from '#app/analysis/unwrap-key'

/** All that can keep a key holder from opening answers. */
export type OpeningProblem =
  | { [Code in BundleProblem['code']]: { code: Code; file: string } }[BundleProblem['code']]
  | UnwrapProblem
  | { code: 'other-survey'; slug: string; found: string }
  | { code: 'bundle-not-whole'; missing: number; more: number }
  | { code: 'nothing-opens'; envelopes: number }
  | { code: 'not-read-back'; file: string }
  | { code: 'folder-in-use'; folder: string }
  | { code: 'folder-full'; folder: string }
  | { code: 'not-a-folder'; folder: string }
  | { code: 'not-in-the-demo'; slug: string }
  | { code: 'not-the-demo'; dataDir: string }

/** A plain sentence about what stands in the way: what is wrong, and what to do. */
export function openingSentence(problem: OpeningProblem): string {
  const say = sentences[problem.code] as (problem: OpeningProblem) => string
  return say(problem)
}

type Sentences = {
  [Code in OpeningProblem['code']]: (problem: Extract<OpeningProblem, { code: Code }>) => string
}

const nothing = 'Nothing was written.'

const sentences: Sentences = {
  'not-a-bundle': ({ file }) =>
    `${file} is no bundle. Give the file that “bundle SLUG --out FILE” made on the server. ${nothing}`,
  'newer-bundle': ({ file }) =>
    `${file} was made by a newer version of this program. Use that version. ${nothing}`,
  'bundle-damaged': ({ file }) =>
    `The beginning of ${file} is damaged or was changed. Have the bundle made again. ${nothing}`,
  'not-for-this-holder': ({ fingerprint }) =>
    `The bundle holds no survey key for this key file (${fingerprint}). Its holder was no key holder of this survey when the bundle was made. Use another key holder’s file. ${nothing}`,
  'holder-key-damaged': () =>
    `The survey key in the bundle does not open with this key file: it is damaged or was changed. Have the bundle made again, or use another key holder’s file. ${nothing}`,
  'other-survey': ({ slug, found }) =>
    `This is a bundle of “${found}” and not of “${slug}”. ${nothing}`,
  'bundle-not-whole': ({ missing, more }) =>
    missing > 0
      ? `The bundle was cut short. Envelopes missing at its end: ${missing}. Copy it again, or have it made again. ${nothing}`
      : `The bundle was changed. Envelopes more than it says: ${more}. Have it made again. ${nothing}`,
  'nothing-opens': ({ envelopes }) =>
    `Not one envelope can be read (envelopes: ${envelopes}), so there is nothing to write. Have the bundle made again.`,
  'not-read-back': ({ file }) =>
    `${file} could not be read back as it was written. The disk may be failing; use another. ${nothing}`,
  'folder-in-use': ({ folder }) =>
    `${folder} holds files that are not ours. Move them away, or name another folder. ${nothing}`,
  'folder-full': ({ folder }) =>
    `The folder ${folder} is there already and holds files. Name another folder, or one that is empty. ${nothing}`,
  'not-a-folder': ({ folder }) => `${folder} is a file. Name a new folder. ${nothing}`,
  'not-in-the-demo': ({ slug }) =>
    `--bundle FILE is missing, and the demonstration holds no survey “${slug}”. Name the bundle, or look at how the survey is written.`,
  'not-the-demo': ({ dataDir }) =>
    `--bundle FILE is missing. Only the demonstration is read without a bundle, and ${dataDir} holds none.`,
}

/** What of the envelopes does not count and why, each with its number; nothing where all count. */
export function troubleLines(troubles: Trouble[]): string[] {
  if (troubles.length === 0) return []
  const codes = [...new Set(troubles.map(({ code }) => code))].sort()
  return [
    `Envelopes that are not counted: ${troubles.length} (numbered as they stand in the bundle).`,
    ...codes.map((code) => {
      const own = troubles.filter((trouble) => trouble.code === code)
      return `  ${own.length}: ${reasons[code]}: ${placesOf(own)}`
    }),
    'All others are counted. The command ends with 1, so that no script passes over these.',
  ]
}

const mostPlaces = 40

function placesOf(troubles: Trouble[]): string {
  const named = troubles.slice(0, mostPlaces).map(({ place, question }) => {
    return question === undefined ? String(place) : `${place} (${question})`
  })
  const more = troubles.length - named.length
  return `${named.join(', ')}${more > 0 ? ` and ${more} more (all of them with --json)` : ''}`
}

const reasons: Record<Trouble['code'], string> = {
  'not-an-envelope': 'this line of the bundle is damaged',
  'does-not-open': 'does not open, so it is damaged or belongs to another survey',
  'not-understood': 'what is inside is of another kind',
  twice: 'the same envelope came before',
  'not-there': 'it is missing from the bundle',
  'one-too-many': 'the bundle was not to hold it',
  'not-a-response': 'what is inside is no response',
  'unknown-version': 'it answers a version that is not in the bundle',
  'other-structure': 'it answers a version with other questions',
  'wrong-language': 'it is in a language that the survey does not offer',
  'wrong-mode': 'it came in a way that the survey does not take',
  'unknown-question': 'it answers a question that the survey does not ask',
  'wrong-text': 'the text could not have come from this survey',
  'wrong-answer': 'an answer is not allowed',
  missing: 'an answer that is due is missing',
}
