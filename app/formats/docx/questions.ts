import type { FileChild } from 'docx'

import type {
  ReportChapter,
  ReportQuestion,
  ReportTrend,
  ReportView,
} from '#surveys/reports/report'

import { heading, line, lines } from './lines'
import { upright, type Block } from './page'
import { pictures } from './picture'
import { quote } from './quote'
import type { Sheet } from './sheet'
import { tableBlocks } from './table'

export function chapter(sheet: Sheet, { title, questions }: ReportChapter): Block[] {
  const head = upright([heading(sheet, 1, title)])
  return [head, ...questions.flatMap((asked) => question(sheet, asked))]
}

function question(sheet: Sheet, asked: ReportQuestion): Block[] {
  const { number, wording, earlierWordings, about, views, trend } = asked
  const head: FileChild[] = [
    heading(sheet, 2, `${number}. ${wording}`),
    ...lines(sheet, [...earlierWordings, ...about], 'About'),
  ]
  return [
    upright(head),
    ...views.flatMap((view) => viewBlocks(sheet, view, asked)),
    ...(trend ? trendBlocks(sheet, trend, asked) : []),
    upright(quotes(sheet, asked)),
  ]
}

function viewBlocks(sheet: Sheet, view: ReportView, asked: ReportQuestion): Block[] {
  const charts = view.charts.flatMap((chart) => pictures(sheet, chart))
  const tables = view.tables.flatMap((table) => tableBlocks(sheet, table, asked))
  // A heading with nothing but a wide table below stands on the wide page, not alone before it.
  const isWide = charts.length === 0 && tables[0]?.isWide === true
  return [
    { isWide, children: [heading(sheet, 3, view.label), ...charts] },
    ...tables,
    upright(lines(sheet, view.notes)),
  ]
}

function trendBlocks(sheet: Sheet, trend: ReportTrend, asked: ReportQuestion): Block[] {
  const words = [line(sheet, 'Normal', trend.verdict), ...lines(sheet, trend.notes)]
  const charts = trend.charts.flatMap((chart) => pictures(sheet, chart))
  return [
    upright([heading(sheet, 3, sheet.say('trend')), ...words, ...charts]),
    ...trend.tables.flatMap((table) => tableBlocks(sheet, table, asked)),
  ]
}

function quotes(sheet: Sheet, asked: ReportQuestion): FileChild[] {
  if (asked.quotes.length === 0) return []
  const said = asked.quotes.flatMap((one) => quote(sheet, one))
  return [heading(sheet, 3, sheet.say('quotes')), ...said]
}
