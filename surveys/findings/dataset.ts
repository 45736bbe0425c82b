import type { Mode } from '../definition/modes'
import type { Survey } from '../definition/survey'
import type { CountedColumn } from './counted-columns'
import { judgeBy, type KnownVersion, type Refused } from './judge'
import type { Opened, OpenedResponse } from './opened'
import type { Plan } from './plan'
import type { People } from './raw-counts'
import { smallIntegers, withRoom, type SmallIntegers } from './small-integers'
import type { Take } from './walk'

export type { KnownVersion } from './judge'

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
export interface DatasetProblem extends Refused {
  place: number
}

/** Takes opened envelopes one by one, for they may be more than fit into memory together. */
export interface Gathering {
  /** Takes the next plaintext and gives back what was in it, or why it cannot be counted. */
  take(plaintext: unknown): Opened | DatasetProblem
  /** What was taken so far. */
  dataset(): Dataset
}

/** Begins a dataset for the structure of the last of these versions. */
export function gather(versions: KnownVersion[]): Gathering {
  const { survey, plan, versions: counted, judge } = judgeBy(versions)
  const gathered = emptyFor(survey, plan)
  const put = putInto(gathered)
  let place = 0
  return {
    take(plaintext) {
      place += 1
      const judged = judge(plaintext, put)
      if ('code' in judged) return refuse(gathered, { ...judged, place })
      if (judged.format === 'soundings.text/1') addText(gathered, judged.question)
      else addResponse(gathered, judged)
      return judged
    },
    dataset: () => finished(gathered, counted),
  }
}

type Kept = 'survey' | 'size' | 'modes' | 'people' | 'problems' | 'texts'

/** The row behind the last response, where there is always room, says that nothing was asked. */
interface Gathered extends Pick<Dataset, Kept> {
  plan: Plan
  values: SmallIntegers[]
  /** What each column says of those who were not asked. */
  unasked: number[]
  languages: SmallIntegers
  placeOf: Map<string, number>
  room: number
}

const firstRoom = 1024

function emptyFor(survey: Survey, plan: Plan): Gathered {
  const unasked = plan.columns.map(({ cells }) => cells.length + 1)
  return {
    ...{ survey, plan, size: 0, room: firstRoom, texts: new Map(), problems: [] },
    modes: { web: 0, paper: 0, import: 0, interview: 0, discussion: 0 },
    people: { all: 0, largest: 0 },
    languages: smallIntegers(survey.languages.length, firstRoom),
    placeOf: new Map(survey.languages.map((language, n) => [language, n])),
    unasked,
    values: unasked.map((end) => smallIntegers(end + 1, firstRoom).fill(end)),
  }
}

/** Writes what a question was answered with behind all that is there. */
function putInto(gathered: Gathered): Take {
  return ({ columns }, places) => {
    const { values, unasked, size } = gathered
    for (let n = 0; n < columns.length; n += 1) {
      const column = columns[n] ?? NaN
      const numbers = values[column]
      if (numbers) numbers[size] = places?.[n] ?? (unasked[column] ?? NaN) - 1
    }
  }
}

function refuse({ values, unasked, size, problems }: Gathered, problem: DatasetProblem) {
  values.forEach((numbers, n) => (numbers[size] = unasked[n] ?? NaN))
  problems.push(problem)
  return problem
}

function addText({ texts }: Gathered, question: string): void {
  texts.set(question, (texts.get(question) ?? 0) + 1)
}

function addResponse(gathered: Gathered, response: OpenedResponse): void {
  const { languages, placeOf, size, people } = gathered
  languages[size] = placeOf.get(response.lang) ?? NaN
  gathered.modes[response.mode] += 1
  if (response.mode === 'discussion') gathered.people = withPeople(people, response)
  gathered.size += 1
  if (gathered.size === gathered.room) widen(gathered)
}

function withPeople({ all, largest }: People, { people = 0 }: OpenedResponse): People {
  return { all: all + people, largest: Math.max(largest, people) }
}

function widen(gathered: Gathered): void {
  const { room, unasked } = gathered
  gathered.room *= 2
  gathered.languages = withRoom(gathered.languages, gathered.room)
  gathered.values = gathered.values.map((numbers, n) =>
    withRoom(numbers, gathered.room).fill(unasked[n] ?? NaN, room),
  )
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
