import { reportWords } from '#app/i18n/report-words'
import { canonical } from '#surveys/canonical'
import type { Answers } from '#surveys/definition/answer'
import type { Language, Survey } from '#surveys/definition/survey'
import type { KnownVersion } from '#surveys/findings/dataset'
import { makeRelease } from '#surveys/findings/make-release'
import { readRelease } from '#surveys/findings/read-release'
import type { Published, Release, ReleaseQuote } from '#surveys/findings/release'
import type { AskedCut } from '#surveys/reports/cut'
import { makeReport, type ReportInput } from '#surveys/reports/make-report'
import type { Report, ReportQuestion, ReportTable } from '#surveys/reports/report'

import { countDrafts, protectCounts } from '../findings/protect-drafts'
import { frozen, hash } from '../findings/released-survey'

export interface Released {
  release: Release
  versions: KnownVersion[]
}

/** A release of a survey, protected and read back as a server reads it. */
export function released(survey: Survey, drafts: [draft: Answers, times: number][]): Released {
  const made = protectCounts(survey, countDrafts(survey, drafts))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return releasedWith(survey, made.value.published)
}

export function releasedWith(
  survey: Survey,
  published: Published,
  quotes: ReleaseQuote[] = [],
): Released {
  const versions = [frozen(survey)]
  const given = { number: 1, published, quotes, messages: {} }
  const bytes = canonical(makeRelease({ versions, ...given }, hash))
  const read = readRelease(bytes, { versions, hash, isStored: true })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { release: read.value.release, versions }
}

export function reportOf(input: ReportInput, lang: Language = 'en', cut?: AskedCut): Report {
  return makeReport(input, reportWords(lang), cut)
}

export function questionIn({ chapters }: Report, id: string): ReportQuestion {
  const question = chapters.flatMap(({ questions }) => questions).find((each) => each.id === id)
  if (!question) throw new Error(`The report has no question “${id}”.`)
  return question
}

export function tableIn(report: Report, id: string): ReportTable {
  const questions = report.chapters.flatMap((chapter) => chapter.questions)
  const tables = questions.flatMap(({ views, trend }) => [
    ...views.flatMap((view) => view.tables),
    ...(trend?.tables ?? []),
  ])
  const table = tables.find((each) => each.id === id)
  if (!table) throw new Error(`The report has no table “${id}”: ${tables.map((t) => t.id).join()}.`)
  return table
}

/** The rows as they are read. */
export function readRows({ rows }: ReportTable): string[][] {
  return rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])
}

/** Every text of a report, wherever it stands. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === undefined) return ['undefined']
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
