import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'

import type { ReportQuestion, ReportTable } from '#surveys/reports/report'

import { sourceLine } from './cover'
import { line } from './lines'
import { roomOf, type Block } from './page'
import type { Sheet } from './sheet'
import { firstShare, planTable, type PlannedRow, type TablePlan } from './table-plan'

/** A table with its caption above, and below all that a number needs when it is copied out. */
export function tableBlocks(sheet: Sheet, table: ReportTable, asked: ReportQuestion): Block[] {
  if (table.columns.length === 0) return [{ isWide: false, children: notes(sheet, table, asked) }]
  const plans = planTable(table, {
    answer: sheet.say('answer'),
    part: (caption, part, parts) => sheet.say('part', { caption, part, parts }),
  })
  return plans.map((plan) => ({
    isWide: plan.isWide,
    children: [
      line(sheet, 'Caption', plan.caption),
      ...key(sheet, plan),
      drawn(sheet, plan),
      ...notes(sheet, table, asked),
    ],
  }))
}

function key(sheet: Sheet, plan: TablePlan) {
  if (plan.key.length === 0) return []
  const head = line(sheet, 'TableNote', sheet.say('key'), { keepNext: true })
  return [head, ...plan.key.map((meaning) => line(sheet, 'TableNote', meaning))]
}

function notes(sheet: Sheet, table: ReportTable, asked: ReportQuestion) {
  const wording = sheet.say('asked', { wording: asked.wording })
  const all = [...table.notes, wording, sourceLine(sheet)]
  return all.map((note) => line(sheet, 'TableNote', note))
}

function drawn(sheet: Sheet, { columns, rows, isWide }: TablePlan): Table {
  const widths = columnWidths(columns.length, isWide)
  return new Table({
    style: tableStyle,
    layout: TableLayoutType.FIXED,
    width: { size: roomOf(isWide), type: WidthType.DXA },
    columnWidths: widths,
    ...(sheet.letters.isRightToLeft && { visuallyRightToLeft: true }),
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [head(sheet, columns, widths), ...rows.map((row) => bodyRow(sheet, row, widths))],
  })
}

/** The style of tables, which the library cannot make; see the package. */
export const tableStyle = 'FindingsTable'

/** A half for the labels where there are few columns; the rest is shared. */
function columnWidths(count: number, isWide: boolean): number[] {
  const room = roomOf(isWide)
  const share = count <= 3 ? 0.5 : firstShare(isWide)
  const first = count === 1 ? room : Math.round(room * share)
  const others = Math.floor((room - first) / Math.max(1, count - 1))
  return Array.from({ length: count }, (_, index) => (index === 0 ? first : others))
}

function head(sheet: Sheet, columns: string[], widths: number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, index) =>
      cell(sheet, index === 0 ? 'TableHead' : 'TableHeadNumber', text, widths[index]),
    ),
  })
}

function bodyRow(sheet: Sheet, { label, depth, cells }: PlannedRow, widths: number[]): TableRow {
  const indent = depth === 1 ? { start: 240 } : { start: 0 }
  return new TableRow({
    cantSplit: true,
    children: [
      cell(sheet, 'TableText', label, widths[0], { indent }),
      ...cells.map((text, index) => cell(sheet, 'TableNumber', text, widths[index + 1])),
    ],
  })
}

function cell(sheet: Sheet, style: string, text: string, width = 0, rest = {}): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [line(sheet, style, text, rest)],
  })
}
