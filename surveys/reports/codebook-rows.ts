import type { Language, Question } from '../definition/survey'
import type { SafeTable } from '../findings/release'
import { partLabel, partsOf } from './answer-labels'
import type { ReportInput } from './make-report'
import type { ReportWords } from './report-words'
import { labelInTable, rowLabel } from './row-labels'
import { breakdownsIn } from './scope'
import { sourceOf, type Source } from './source'

/** A code of a release, and what it stands for in every language. */
export interface CodebookRow {
  /** Or the breakdown that a row belongs to. */
  question: string
  number?: number
  what: 'question' | 'part' | 'option' | 'row'
  code: string
  labels: Record<string, string>
}

/** Every code that a release uses, in the languages of these words. */
export function codebookRows(
  { release, versions }: Pick<ReportInput, 'release' | 'versions'>,
  languages: ReportWords[],
): CodebookRow[] {
  const sources = languages.map((words) => sourceOf(release, versions, words))
  const [first] = sources
  if (!first) return []
  const inAll = (say: (source: Source) => string) => labelsIn(sources, say)
  return [
    ...first.questions.flatMap(({ question, number }) =>
      questionRows(first, question, number, inAll),
    ),
    ...breakdownsIn(first).flatMap((breakdown) => breakdownRows(first, breakdown, inAll)),
  ]
}

type InAll = (say: (source: Source) => string) => Record<string, string>

function labelsIn(sources: Source[], say: (source: Source) => string): Record<string, string> {
  const said = sources.map((source): [Language, string] => [source.words.lang, say(source)])
  return Object.fromEntries(said)
}

function questionRows(
  first: Source,
  question: Question,
  number: number,
  inAll: InAll,
): CodebookRow[] {
  const { id } = question
  const of = { question: id, number }
  const tables = first.tablesOf(id, null)
  const codes = new Map(
    tables.flatMap((table) => (table.options ?? []).map(({ code }) => [code, table.id] as const)),
  )
  return [
    { ...of, what: 'question', code: id, labels: inAll(({ text }) => text(`${id}.text`)) },
    ...[...partsOf(first, question), ...themesOf(tables)].map((code): CodebookRow => {
      return { ...of, what: 'part', code, labels: inAll((each) => partLabel(each, question, code)) }
    }),
    ...[...codes].map(([code, table]): CodebookRow => {
      const labels = inAll((each) => labelInTable(each, question, table, code))
      return { ...of, what: 'option', code, labels }
    }),
  ]
}

function themesOf(tables: SafeTable[]): string[] {
  return tables.flatMap(({ kind, part }) => (kind === 'theme' && part !== undefined ? [part] : []))
}

function breakdownRows({ release }: Source, breakdown: string, inAll: InAll): CodebookRow[] {
  return (release.rows[breakdown] ?? []).map(({ code }) => {
    const labels = inAll((source) => rowLabel(source, breakdown, code))
    return { question: breakdown, what: 'row', code, labels }
  })
}
