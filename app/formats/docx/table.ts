import { Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx'

import type { ReportQuestion, ReportTable } from '#surveys/reports/report'

import { sourceLine } from './cover'
import type { JoinedTable } from './joined-tables'
import { line } from './lines'
import { room } from './page'
import type { Sheet } from './sheet'
import { planTable, type PlannedRow, type TablePlan } from './table-plan'
import { columnWidths } from './table-widths'

/** A table with its caption above, unless a heading says it, and below all that a number needs when it is copied out. */
export function tableLines(
  sheet: Sheet,
  table: ReportTable | JoinedTable,
  asked: ReportQuestion,
): FileChild[] {
  const below = line(sheet, 'TableNote', notes(sheet, table, asked))
  if (table.columns.length === 0) return [below]
  const plans = planTable(table, {
    answer: sheet.say('answer'),
    part: (caption, part, parts) => sheet.say('part', { caption, part, parts }),
  })
  const drawn = plans.flatMap((plan) => [
    ...captionLines(sheet, shownCaption(plan.caption, asked)),
    ...key(sheet, plan),
    drawnTable(sheet, plan, notes(sheet, table, asked)),
    ...(plan === plans.at(-1) ? [] : [line(sheet, 'TableNote', '')]),
  ])
  return [...drawn, below]
}

function captionLines(sheet: Sheet, caption: string) {
  return caption === '' ? [] : [line(sheet, 'Caption', caption)]
}

function key(sheet: Sheet, plan: TablePlan) {
  if (plan.key.length === 0) return []
  const head = line(sheet, 'TableNote', sheet.say('key'), { keepNext: true })
  return [head, ...plan.key.map((meaning) => line(sheet, 'TableNote', meaning))]
}

/** Base, rounding, wording and source in a paragraph; Chinese sentences need no space between them. */
function notes(sheet: Sheet, table: ReportTable, asked: ReportQuestion): string {
  const wording = sheet.say('asked', { wording: asked.wording })
  const all = [...table.notes, wording, sourceLine(sheet)]
  return all
    .map((note) => (/[。！？]$/.test(note) ? note : `${note} `))
    .join('')
    .trim()
}

/** Without the question, which the heading says. */
function shownCaption(caption: string, { wording }: ReportQuestion): string {
  if (!caption.startsWith(wording)) return caption
  return caption.slice(wording.length).replace(/^ · /, '').trim()
}

function drawnTable(sheet: Sheet, plan: TablePlan, description: string): Table {
  const widths = columnWidths(plan)
  const { columns, rows, caption } = plan
  sheet.tables.push({ caption, description })
  const together = rows.length <= mostTogether ? rows.length : mostAtHead
  return new Table({
    style: tableStyle,
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    ...(sheet.letters.isRightToLeft && { visuallyRightToLeft: true }),
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      head(sheet, columns, widths),
      ...rows.flatMap((row, at) => bodyRows(sheet, row, widths, at < together)),
    ],
  })
}

/** The style of tables, which the library cannot make; see the package. */
export const tableStyle = 'FindingsTable'

// Rows of a table that stay on one page; of a longer one, so many below its head.
const mostTogether = 10
const mostAtHead = 3

function head(sheet: Sheet, columns: string[], widths: number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, index) =>
      cell(sheet, index === 0 ? 'TableHead' : 'TableHeadNumber', text, widths[index], {
        keepNext: true,
      }),
    ),
  })
}

function bodyRows(sheet: Sheet, row: PlannedRow, widths: number[], isKept: boolean): TableRow[] {
  const { label, depth, cells, group } = row
  const indent = { start: depth === 1 ? 240 : 0 }
  const rest = isKept ? { keepNext: true } : {}
  const own = new TableRow({
    cantSplit: true,
    children: [
      cell(sheet, 'TableText', label, widths[0], { indent, ...rest }),
      ...cells.map((text, at) => cell(sheet, 'TableNumber', text, widths[at + 1], rest)),
    ],
  })
  return group === undefined ? [own] : [groupRow(sheet, group, widths.length), own]
}

/** Across the whole table. */
function groupRow(sheet: Sheet, group: string, columnSpan: number): TableRow {
  const children = [line(sheet, 'TableGroup', group, { keepNext: true })]
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan, children })] })
}

function cell(sheet: Sheet, style: string, text: string, width = 0, rest = {}): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [line(sheet, style, text, rest)],
  })
}
