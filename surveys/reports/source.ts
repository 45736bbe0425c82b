import { cleanText } from '../definition/clean-text'
import { fillText } from '../definition/piping'
import { columnsOf } from '../definition/question'
import type { Column } from '../definition/question-types/question-type'
import type { Question, Survey } from '../definition/survey'
import { withBands } from '../findings/bands'
import { breakdownsOf, type Rows } from '../findings/breakdowns'
import { countedColumns } from '../findings/counted-columns'
import type { Release, SafeTable } from '../findings/release'
import { numberedQuestions, type NumberedQuestion } from './numbered-questions'
import type { ReportWords } from './report-words'

/** A version that was answered, by the hash that names it. */
export interface ReportVersion {
  hash: string
  survey: Survey
}

/** All that the parts of a report are made from. */
export interface Source {
  release: Release
  survey: Survey
  words: ReportWords
  questions: NumberedQuestion[]
  /** A text of the survey as it was asked last, without signs that nobody sees; empty where it has none. */
  text: (key: string) => string
  /** How a text stood before it was corrected, oldest first. */
  earlier: (key: string) => string[]
  /** The breakdowns that the survey asks for, in the order in which a release thinks of them. */
  breakdowns: Pick<Rows, 'name' | 'decides'>[]
  tablesOf: (question: string, breakdown: string | null) => SafeTable[]
  /** The tables in which a question is counted, with their words. */
  columnsOf: (question: Question) => Column[]
}

export function sourceOf(release: Release, versions: ReportVersion[], words: ReportWords): Source {
  const survey = versionOf(release, versions).survey
  const questions = numberedQuestions(survey)
  const wording = release.wording[words.lang] ?? release.wording.en
  const fill = (text: string) => fillText(cleanText(text), (id) => pipeWords(words, questions, id))
  const tables = inGroups(release.tables)
  const columns = new Map(
    questions.map(({ question }) => [question.id, columnsOf(withBands(question))]),
  )
  return {
    ...{ release, survey, words, questions },
    breakdowns: breakdownsOf(survey, countedColumns(survey)),
    text: (key) => fill(wording?.texts[key] ?? release.wording.en?.texts[key] ?? ''),
    earlier: (key) => (wording?.earlier?.[key] ?? []).map(fill),
    tablesOf: (question, breakdown) => tables.get(tableKey({ question, breakdown })) ?? [],
    columnsOf: (question) => columns.get(question.id) ?? columnsOf(withBands(question)),
  }
}

function versionOf(release: Release, versions: ReportVersion[]): ReportVersion {
  const last = versions.findLast(({ hash }) => release.versions.includes(hash))
  if (!last) throw new Error('None of these versions is one of the release.')
  return last
}

function inGroups(tables: SafeTable[]): Map<string, SafeTable[]> {
  const groups = new Map<string, SafeTable[]>()
  for (const table of tables) {
    const key = tableKey(table)
    const group = groups.get(key)
    if (group) group.push(table)
    else groups.set(key, [table])
  }
  return groups
}

function tableKey({ question, breakdown }: Pick<SafeTable, 'question' | 'breakdown'>): string {
  return `${question} ${breakdown ?? ''}`
}

/** A report shows no single answer, so a text that would repeat one names its question. */
export function pipeWords(words: ReportWords, questions: NumberedQuestion[], id: string): string {
  const number = questions.find(({ question }) => question.id === id)?.number
  return number === undefined ? '…' : words.say('pipe', { number: words.number(number) })
}
