import type { FileChild } from 'docx'

import type {
  ReportChapter,
  ReportQuestion,
  ReportTrend,
  ReportView,
} from '#surveys/reports/report'

import { changesByGroup, viewsByGroup, wayToGroups } from './groups'
import { heading, line, lines } from './lines'
import { pictures } from './picture'
import { quote } from './quote'
import type { Sheet } from './sheet'
import { tableLines } from './table'

export function chapter(sheet: Sheet, { title, questions }: ReportChapter): FileChild[] {
  return [heading(sheet, 1, title), ...questions.flatMap((asked) => question(sheet, asked))]
}

function question(sheet: Sheet, asked: ReportQuestion): FileChild[] {
  const { number, wording, earlierWordings, about, views, trend } = asked
  const elsewhere = viewsByGroup(sheet, asked)
  return [
    heading(sheet, 2, `${number}. ${wording}`),
    ...lines(sheet, [...earlierWordings, ...about], 'About'),
    ...views
      .filter((view) => !elsewhere.includes(view))
      .flatMap((view) => viewLines(sheet, view, asked)),
    ...firstPicture(sheet, elsewhere),
    ...(trend ? trendLines(sheet, trend, asked) : []),
    ...wayToGroups(sheet, asked),
    ...quotes(sheet, asked),
  ]
}

function viewLines(sheet: Sheet, view: ReportView, asked: ReportQuestion): FileChild[] {
  return [
    // The heading of the question says already what the whole survey is.
    ...(view.breakdown === null ? [] : [heading(sheet, 3, view.label)]),
    ...pictures(sheet, view.charts),
    ...view.tables.flatMap((table) => tableLines(sheet, table, asked)),
    ...lines(sheet, view.notes, 'TableNote'),
  ]
}

/** Of what stands in the annex, the first breakdown is seen here, unless it needs many pictures. */
function firstPicture(sheet: Sheet, [first]: ReportView[]): FileChild[] {
  if (first?.charts.length !== 1) return []
  return [heading(sheet, 3, first.label), ...pictures(sheet, first.charts)]
}

function trendLines(sheet: Sheet, trend: ReportTrend, asked: ReportQuestion): FileChild[] {
  const elsewhere = changesByGroup(sheet, asked)
  const tables = trend.tables.filter((table) => !elsewhere.includes(table))
  return [
    heading(sheet, 3, sheet.say('trend')),
    line(sheet, 'Normal', trend.verdict),
    ...lines(sheet, trend.notes, 'TableNote'),
    ...pictures(sheet, trend.charts),
    ...tables.flatMap((table) => tableLines(sheet, table, asked)),
  ]
}

function quotes(sheet: Sheet, asked: ReportQuestion): FileChild[] {
  if (asked.quotes.length === 0) return []
  const said = asked.quotes.flatMap((one) => quote(sheet, one))
  return [heading(sheet, 3, sheet.say('quotes')), ...said]
}
