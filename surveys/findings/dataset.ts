import { modesOf, type Mode } from '../definition/modes'
import type { Survey } from '../definition/survey'
import { asCounted } from '../definition/with-gaps'
import type { FrozenVersion } from '../version/freeze'
import type { CountedColumn } from './counted-columns'
import { isAllowedText } from './is-allowed-text'
import { readOpened, type OpenedResponse, type OpenedText } from './opened'
import { planOf, type Plan } from './plan'
import type { People } from './raw-counts'
import { smallIntegers, withRoom, type SmallIntegers } from './small-integers'
import { walk, type Fault } from './walk'

/** All responses to the versions of one structure, column by column; what was not understood is listed. */
export interface Dataset {
  survey: Survey
  /** The hashes of the versions that are counted together. */
  versions: string[]
  size: number
  columns: DatasetColumn[]
  /** The language of each response by its place in `survey.languages`; no table counts it. */
  languages: SmallIntegers
  modes: Record<Mode, number>
  people: People
  /** How many texts came for each question; nothing ties them to responses. */
  texts: Map<string, number>
  problems: DatasetProblem[]
}

/** `values` holds for each response the place of its cell, then one for no answer, one for not asked. */
export interface DatasetColumn extends CountedColumn {
  values: SmallIntegers
}

/** Why something opened was not counted; it is named by nothing but its place among all that came. */
export interface DatasetProblem {
  code:
    | 'not-a-response'
    | 'unknown-version'
    | 'other-structure'
    | 'wrong-language'
    | 'wrong-mode'
    | 'unknown-question'
    | 'wrong-text'
    | Fault['code']
  place: number
  /** The question of the survey that the fault lies in. */
  question?: string
}

/** A version as it was frozen, with the survey read from its definition. */
export type KnownVersion = Pick<FrozenVersion, 'hash' | 'structureHash'> & { survey: Survey }

/** Takes opened envelopes one by one, for they may be more than fit into memory together. */
export interface Gathering {
  /** Takes the next plaintext; a problem where it cannot be counted. */
  take(plaintext: unknown): DatasetProblem | undefined
  /** What was taken so far. */
  dataset(): Dataset
}

/** Begins a dataset for the structure of the last of these versions. */
export function gather(versions: KnownVersion[]): Gathering {
  const last = versions.at(-1)
  if (!last) throw new Error('A dataset needs the version that was answered.')
  const known = new Map(versions.map(({ hash, structureHash }) => [hash, structureHash]))
  const gathered = emptyFor(asCounted(last.survey))
  let place = 0
  return {
    take(plaintext) {
      place += 1
      const fault = takeOne(gathered, (hash) => versionFault(known, last, hash), plaintext)
      if (!fault) return undefined
      const problem = { ...fault, place }
      gathered.problems.push(problem)
      return problem
    },
    dataset: () =>
      finished(
        gathered,
        versions.filter((each) => isSame(each, last)),
      ),
  }
}

type Found = Omit<DatasetProblem, 'place'>

type Kept = 'survey' | 'size' | 'modes' | 'people' | 'problems' | 'languages'

interface Gathered extends Pick<Dataset, Kept> {
  plan: Plan
  values: SmallIntegers[]
  room: number
  texts: Map<string, number>
}

const firstRoom = 1024

function emptyFor(survey: Survey): Gathered {
  const plan = planOf(survey)
  return {
    ...{ survey, plan, size: 0, room: firstRoom, texts: new Map(), problems: [] },
    modes: { web: 0, paper: 0, import: 0, interview: 0, discussion: 0 },
    people: { all: 0, largest: 0 },
    languages: smallIntegers(survey.languages.length, firstRoom),
    values: plan.columns.map(({ cells }) => smallIntegers(cells.length + 2, firstRoom)),
  }
}

function versionFault(
  known: Map<string, string>,
  { structureHash }: KnownVersion,
  hash: string,
): Found | undefined {
  const structure = known.get(hash)
  if (structure === undefined) return { code: 'unknown-version' }
  return structure === structureHash ? undefined : { code: 'other-structure' }
}

function isSame(left: KnownVersion, right: KnownVersion): boolean {
  return left.structureHash === right.structureHash
}

function takeOne(
  gathered: Gathered,
  faultOf: (version: string) => Found | undefined,
  plaintext: unknown,
): Found | undefined {
  const opened = readOpened(plaintext)
  if (!opened) return { code: 'not-a-response' }
  const fault = faultOf(opened.version)
  if (fault) return fault
  if (!gathered.survey.languages.includes(opened.lang)) return { code: 'wrong-language' }
  return opened.format === 'soundings.text/1'
    ? takeText(gathered, opened)
    : takeResponse(gathered, opened)
}

function takeText({ survey, plan, texts }: Gathered, text: OpenedText): Found | undefined {
  const { question } = text
  // What stands there could be anything unless it is one of ours.
  if (!plan.ids.has(question)) return { code: 'wrong-text' }
  if (!isAllowedText(survey, text)) return { code: 'wrong-text', question }
  texts.set(question, (texts.get(question) ?? 0) + 1)
  return undefined
}

function takeResponse(gathered: Gathered, response: OpenedResponse): Found | undefined {
  const { plan, size, people } = gathered
  if (!modesOf(gathered.survey).includes(response.mode)) return { code: 'wrong-mode' }
  if (size === gathered.room) widen(gathered)
  const { values } = gathered
  for (const id in response.answers) if (!plan.ids.has(id)) return { code: 'unknown-question' }
  plan.columns.forEach(({ cells }, n) => set(values[n], size, cells.length + 1))
  const fault = walk(plan, response.answers, ({ columns }, places) => {
    columns.forEach((column, n) => {
      set(values[column], size, places?.[n] ?? plan.columns[column]?.cells.length ?? 0)
    })
  })
  if (fault) return fault
  set(gathered.languages, size, gathered.survey.languages.indexOf(response.lang))
  gathered.modes[response.mode] += 1
  if (response.mode === 'discussion') gathered.people = withPeople(people, response)
  // A response that turned out faulty is written over by the next.
  gathered.size += 1
  return undefined
}

function withPeople({ all, largest }: People, { people = 0 }: OpenedResponse): People {
  return { all: all + people, largest: Math.max(largest, people) }
}

function set(numbers: SmallIntegers | undefined, at: number, value: number): void {
  if (numbers) numbers[at] = value
}

function widen(gathered: Gathered): void {
  gathered.room *= 2
  gathered.values = gathered.values.map((numbers) => withRoom(numbers, gathered.room))
  gathered.languages = withRoom(gathered.languages, gathered.room)
}

function finished(gathered: Gathered, versions: KnownVersion[]): Dataset {
  const { survey, size, plan, values, languages, modes, people, texts, problems } = gathered
  return {
    ...{ survey, size, modes: { ...modes }, people, problems: [...problems] },
    versions: versions.map(({ hash }) => hash),
    columns: plan.columns.map((column, n) => ({
      ...column,
      values: values[n]?.slice(0, size) ?? new Uint8Array(),
    })),
    languages: languages.slice(0, size),
    texts: new Map(texts),
  }
}
