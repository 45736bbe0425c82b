import { answersReader } from '#surveys/answers/answers-reader'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import { arePeople, enteredModesOf, type EnteredMode, type Mode } from '#surveys/definition/modes'
import type { Language, Survey } from '#surveys/definition/survey'
import { withGaps } from '#surveys/definition/with-gaps'
import { sealReady, type SealReady } from '#surveys/journey/seal-ready'
import { fail, ok, type Result } from '#surveys/result'

import { fitsEnvelopes } from './fits-envelopes'

/** A line of a file of responses; rows are counted from 1, empty lines too. */
export interface ResponseLine {
  row: number
  text: string
}

/** A file of responses, which can be read as often as needed and does not change meanwhile. */
export interface ResponsesFile {
  /** SHA-256 of its bytes: with the row it gives the ids, so that nothing is ever added twice. */
  hash: Uint8Array
  lines: () => AsyncIterable<ResponseLine>
}

export type RowProblem =
  | { code: 'row-not-json'; row: number }
  | { code: 'row-shape'; row: number }
  | { code: 'row-language'; row: number; lang: string; offered: string[] }
  | { code: 'row-mode'; row: number; mode: string; offered: string[] }
  | { code: 'row-people'; row: number; mode: Mode }
  | { code: 'row-answer'; row: number; problem: AnswerProblem }
  | { code: 'row-too-long'; row: number }

export interface ReadyRow {
  lang: Language
  mode: FileMode
  people?: number | undefined
  ready: SealReady
}

/** How a response can have come that stands in a file; `import` where its line does not say. */
type FileMode = 'import' | EnteredMode

/** One response out of its line, ready to be sealed, or all that is wrong with it. */
export type ReadRow = (line: ResponseLine) => Result<ReadyRow, RowProblem>

/** Made once for all rows of a file. */
export function rowReader(survey: Survey): ReadRow {
  const offered: FileMode[] = ['import', ...enteredModesOf(survey)]
  const read = answersReader(survey)
  // A program can be told to ask again; paper and talks cannot.
  const readWithGaps = answersReader(withGaps(survey))
  return ({ row, text }) => {
    const json = parsed(text)
    if (json === undefined) return fail({ code: 'row-not-json', row })
    if (!isWritten(json)) return fail({ code: 'row-shape', row })
    const { lang, mode: named = 'import', people } = json
    if (!survey.languages.includes(lang)) {
      return fail({ code: 'row-language', row, lang, offered: survey.languages })
    }
    const mode = offered.find((each) => each === named)
    if (!mode) return fail({ code: 'row-mode', row, mode: named, offered })
    if (!arePeople(mode, people)) return fail({ code: 'row-people', row, mode })
    const answers = (mode === 'import' ? read : readWithGaps)(json.answers)
    if (!answers.ok) return fail(...answers.problems.map((problem) => wrongAnswer(row, problem)))
    const ready = sealReady(survey, answers.value)
    if (!fitsEnvelopes(ready)) return fail({ code: 'row-too-long', row })
    return ok({ lang, mode, people, ready })
  }
}

function wrongAnswer(row: number, problem: AnswerProblem): RowProblem {
  return { code: 'row-answer', row, problem }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Written {
  lang: string
  answers: Record<string, unknown>
  mode?: string
  people?: number
}

// Written out, for there may be a million: a schema takes ten times as long.
function isWritten(json: unknown): json is Written {
  if (!isRecord(json) || !Object.keys(json).every((name) => names.has(name))) return false
  const { lang, answers, mode, people } = json
  return (
    typeof lang === 'string' &&
    isRecord(answers) &&
    (mode === undefined || typeof mode === 'string') &&
    (people === undefined || Number.isFinite(people))
  )
}

const names = new Set(['lang', 'answers', 'mode', 'people'])

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
