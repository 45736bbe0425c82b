import { Bookmark, InternalHyperlink, Paragraph, type FileChild } from 'docx'

import type { ReportQuestion, ReportTable, ReportView } from '#surveys/reports/report'

import { joinedTables } from './joined-tables'
import { heading, line, runs, turned } from './lines'
import type { Sheet } from './sheet'
import { tableLines } from './table'

/** Views of which the numbers stand in the annex; a report of one place is short enough without. */
export function viewsByGroup({ report }: Sheet, { views }: ReportQuestion): ReportView[] {
  return report.cut ? [] : views.filter(({ breakdown }) => breakdown !== null)
}

/** Changes of a breakdown, which stand in the annex as well. */
export function changesByGroup({ report }: Sheet, { trend }: ReportQuestion): ReportTable[] {
  return report.cut ? [] : (trend?.tables.filter(({ id }) => id.includes('~trend~')) ?? [])
}

function hasGroups(sheet: Sheet, asked: ReportQuestion): boolean {
  return viewsByGroup(sheet, asked).length + changesByGroup(sheet, asked).length > 0
}

/** Where the numbers of a question by region, country and answers are found. */
export function wayToGroups(sheet: Sheet, asked: ReportQuestion): Paragraph[] {
  if (!hasGroups(sheet, asked)) return []
  const words = runs(sheet.letters, sheet.say('toGroups'), { style: 'Hyperlink' })
  const link = new InternalHyperlink({ anchor: placeOf(asked), children: words })
  return [
    new Paragraph({ style: 'About', keepNext: false, ...turned(sheet.letters), children: [link] }),
  ]
}

/** An annex with the numbers of all breakdowns, so that what is read first stays short. */
export function groups(sheet: Sheet): FileChild[] {
  const chapters = sheet.report.chapters
    .map(({ title, questions }) => ({
      title,
      questions: questions.filter((asked) => hasGroups(sheet, asked)),
    }))
    .filter(({ questions }) => questions.length > 0)
  if (chapters.length === 0) return []
  return [
    heading(sheet, 1, sheet.say('groups'), { pageBreakBefore: true }),
    line(sheet, 'About', sheet.say('groupsAbout')),
    ...chapters.flatMap(({ title, questions }) => [
      heading(sheet, 2, title),
      ...questions.flatMap((asked) => groupsOf(sheet, asked)),
    ]),
  ]
}

function groupsOf(sheet: Sheet, asked: ReportQuestion): FileChild[] {
  const tables = [...joinedTables(viewsByGroup(sheet, asked)), ...changesByGroup(sheet, asked)]
  const title = runs(sheet.letters, `${asked.number}. ${asked.wording}`)
  const place = new Bookmark({ id: placeOf(asked), children: title })
  return [
    new Paragraph({ style: 'Heading3', ...turned(sheet.letters), children: [place] }),
    ...tables.flatMap((table) => tableLines(sheet, table, asked)),
  ]
}

function placeOf({ number }: ReportQuestion): string {
  return `_Groups${number}`
}
