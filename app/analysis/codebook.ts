import type { BaseQuestion } from '#surveys/definition/base-question'
import type { Piece } from '#surveys/definition/piece'
import { columnsOf } from '#surveys/definition/question'
import type { Cell } from '#surveys/definition/question-types/question-type'
import type { Language, Page, Question, Survey } from '#surveys/definition/survey'
import type { KnownVersion } from '#surveys/findings/dataset'

import { rawColumns, type RawColumn } from './raw-columns'
import { responseTable, textTable } from './raw-rows'

/** One piece of a survey in words; `text` finds those that the survey brings itself. */
export type WordPiece = (lang: Language, text: (key: string) => string, piece: Piece) => string

type Labels = Record<Language, string>

interface Coded {
  code: string
  labels: Labels
}

/** What the columns and codes of the raw answers mean, in every language of the survey. */
export interface Codebook {
  format: 'soundings.codebook/1'
  survey: Pick<Survey, 'slug' | 'kind' | 'unit' | 'languages' | 'breakdowns'>
  files: { 'data.csv': string[]; 'texts.csv': string[] }
  /** The wordings that `_version` numbers, whole. */
  versions: {
    version: number
    hash: string
    opens: string
    closes: string
    texts: Survey['texts']
  }[]
  questions: BookedQuestion[]
}

interface BookedQuestion {
  id: string
  type: Question['type']
  page: string
  /** Who was asked; absent where everybody was. `asked` is about the page, `when` about the question. */
  asked?: Page['when']
  text: Labels
  hint?: Labels
  /** The names of its columns in data.csv; texts have none. */
  columns: string[]
  parts?: Coded[]
  /** The codes that an answer may have; a number or a date stands for itself. */
  values?: Coded[]
  /** The question as it was frozen: limits, conditions, what it was derived from. */
  definition: Question
}

export function codebookOf(versions: KnownVersion[], word: WordPiece): Codebook {
  const survey = versions.at(-1)?.survey
  if (!survey) throw new Error('A codebook needs the version that was answered.')
  const { slug, kind, unit, languages, breakdowns } = survey
  const columns = rawColumns(survey)
  return {
    format: 'soundings.codebook/1',
    survey: { slug, kind, unit, languages, breakdowns },
    files: {
      'data.csv': responseTable(survey, []).columns,
      'texts.csv': textTable(survey).columns,
    },
    versions: versions.map(({ hash, survey: { opens, closes, texts } }, n) => {
      return { version: n + 1, hash, opens, closes, texts }
    }),
    questions: survey.pages.flatMap((page) =>
      page.questions.map((question) => booked({ survey, word, columns }, page, question)),
    ),
  }
}

interface Booking {
  survey: Survey
  word: WordPiece
  columns: RawColumn[]
}

function booked(booking: Booking, { id: page, when: asked }: Page, question: Question) {
  const { survey, columns } = booking
  const own = columns.filter((column) => column.question === question)
  const counted = columnsOf(question)
  const parts = counted.flatMap(({ part }) => (part ? [part] : []))
  const values = valuesOf(question, own, counted[0]?.cells ?? [])
  const hint = textsOf(survey, `${question.id}.hint`)
  return {
    ...{ id: question.id, type: question.type, page, ...(asked && { asked }) },
    text: textsOf(survey, `${question.id}.text`),
    ...(Object.keys(hint).length > 0 && { hint }),
    columns: own.map(({ name }) => name),
    ...(parts.length > 0 && { parts: parts.map((part) => coded(booking, part)) }),
    ...(values.length > 0 && { values: values.map((value) => coded(booking, value)) }),
    definition: question,
  }
}

// Bands and years are coarser than what was answered, and stand in tables only.
function valuesOf({ preferNot }: BaseQuestion, own: RawColumn[], cells: Cell[]): Cell[] {
  const refusal: Cell = { code: 'prefer_not', label: { word: 'prefer_not' } }
  const exact = cells.filter(({ label }) => !('band' in label || 'date' in label))
  const isThere = exact.some(({ code }) => code === refusal.code)
  return preferNot && own.length > 0 && !isThere ? [...exact, refusal] : exact
}

function coded({ survey, word }: Booking, { code, label }: Cell): Coded {
  const labels = survey.languages.map((lang) => {
    const text = (key: string) => survey.texts[lang]?.[key] ?? survey.texts.en?.[key] ?? ''
    return [lang, word(lang, text, label)] as const
  })
  return { code, labels: Object.fromEntries(labels) }
}

function textsOf({ languages, texts }: Survey, key: string): Labels {
  const found = languages.flatMap((lang): [Language, string][] => {
    const text = texts[lang]?.[key]
    return text === undefined ? [] : [[lang, text]]
  })
  return Object.fromEntries(found)
}
