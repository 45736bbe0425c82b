import { z } from 'zod'

import { readAnswers } from '#surveys/answers/answers'
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

export interface ReadRow {
  lang: Language
  mode: FileMode
  people?: number | undefined
  ready: SealReady
}

/** How a response can have come that stands in a file; `import` where its line does not say. */
type FileMode = 'import' | EnteredMode

const shape = z.strictObject({
  lang: z.string(),
  answers: z.record(z.string(), z.unknown()),
  mode: z.string().optional(),
  people: z.number().optional(),
})

/** One response out of its line, ready to be sealed, or all that is wrong with it. */
export function readRow(survey: Survey, { row, text }: ResponseLine): Result<ReadRow, RowProblem> {
  const json = parsed(text)
  if (json === undefined) return fail({ code: 'row-not-json', row })
  const read = shape.safeParse(json)
  if (!read.success) return fail({ code: 'row-shape', row })
  const { lang } = read.data
  if (!survey.languages.includes(lang)) {
    return fail({ code: 'row-language', row, lang, offered: survey.languages })
  }
  const offered: FileMode[] = ['import', ...enteredModesOf(survey)]
  const { mode: named = 'import', people } = read.data
  const mode = offered.find((each) => each === named)
  if (!mode) return fail({ code: 'row-mode', row, mode: named, offered })
  if (!arePeople(mode, people)) return fail({ code: 'row-people', row, mode })
  // A program can be told to ask again; paper and talks cannot.
  const asked = mode === 'import' ? survey : withGaps(survey)
  const answers = readAnswers(asked, read.data.answers)
  if (!answers.ok) {
    return fail(
      ...answers.problems.map((problem) => ({ code: 'row-answer', row, problem }) as const),
    )
  }
  const ready = sealReady(survey, answers.value)
  return fitsEnvelopes(ready)
    ? ok({ lang, mode, people, ready })
    : fail({ code: 'row-too-long', row })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
