import type { CellObject, Row } from 'write-excel-file/node'

import type {
  ReportCell,
  ReportQuestion,
  ReportRow,
  ReportTable,
  ReportView,
} from '#surveys/reports/report'

import type { Book } from './book'
import { captionLook, headRow, line, meanCell, noteLook, peopleCell } from './cells'
import { shareCell, textCell, titleLook } from './cells'
import { signsIn } from './heights'
import type { SheetPlan } from './sheet'
import { spreadLines } from './spread'

/** A question with all its tables below one another, and what was written to it. */
export function questionSheet(book: Book, asked: ReportQuestion): SheetPlan {
  const { number, id, wording, earlierWordings, about, views, trend } = asked
  const head = [
    line(`${number}. ${wording}`, titleLook),
    line(book.source, noteLook),
    ...[...earlierWordings, ...about].map((text) => line(text, noteLook)),
  ]
  const rows: Row[] = [
    ...head,
    ...views.flatMap((view) => viewRows(book, view)),
    ...(trend ? viewRows(book, { ...trend, notes: [trend.verdict, ...trend.notes] }) : []),
    ...quoteRows(book, asked),
  ]
  const widths = widthsOf(rows)
  const frozen = { rows: 1, columns: 1 }
  return { name: `${number} ${id}`, rows: spreadLines(rows, widths), widths, frozen }
}

// Wide enough that a head of some hundred signs stands in a few lines.
function widthsOf(rows: Row[]): number[] {
  const heads = rows.flatMap((row) => row.slice(1).map((cell, at) => ({ cell, at: at + 1 })))
  return heads.reduce(
    (widths, { cell, at }) => {
      const text = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : ''
      const wanted = typeof text === 'string' ? widthFor(text) : 0
      widths[at] = Math.min(40, Math.max(widths[at] ?? 11, wanted))
      return widths
    },
    [44],
  )
}

/** No word of a head breaks. */
function widthFor(head: string): number {
  const words = head.split(/[\s-]+/).map((word) => Math.min(18, word.length + 2))
  return Math.max(Math.ceil(signsIn(head) / 6), ...words)
}

function viewRows(book: Book, { tables, notes }: Pick<ReportView, 'tables' | 'notes'>): Row[] {
  const said = notes.map((note) => line(note, noteLook))
  return [...tables.flatMap((table) => tableRows(book, table)), ...said]
}

function tableRows(book: Book, table: ReportTable): Row[] {
  const columns = table.columns.slice(1).map((label, at) => columnOf(book, table, label, at))
  const heads = [table.columns[0] ?? '', ...columns.flatMap((column) => column.heads)]
  return [
    [],
    line(table.caption, captionLook),
    headRow(heads, 1),
    ...table.rows.map((row) => [
      labelOf(book, row),
      ...columns.flatMap((column) => column.cells(row)),
    ]),
    ...table.notes.map((note) => line(note, noteLook)),
  ]
}

function labelOf({ startsAt }: Book, { label, depth }: ReportRow): CellObject {
  return textCell(label, { wrap: true, ...(depth === 1 && { indent: 1, align: startsAt }) })
}

interface Column {
  heads: string[]
  cells: (row: ReportRow) => CellObject[]
}

/** A share and its number of people stand in cells of their own, so that both can be reckoned with. */
function columnOf(book: Book, table: ReportTable, label: string, at: number): Column {
  const isBoth = table.rows.some(({ cells }) => holdsBoth(cells[at]))
  if (!isBoth) return { heads: [label], cells: ({ cells }) => [oneCell(book, cells[at])] }
  return {
    heads: [`${label} · ${book.share}`, `${label} · ${book.people}`],
    cells: ({ cells }) => bothCells(book, cells[at]),
  }
}

function holdsBoth(cell: ReportCell | undefined): boolean {
  return cell?.n !== undefined && cell.pct !== undefined
}

function oneCell(book: Book, cell: ReportCell | undefined): CellObject {
  if (cell?.n !== undefined) return peopleCell(cell.n, book.few)
  if (cell?.pct !== undefined) return shareCell(cell.pct)
  if (cell?.value !== undefined) return meanCell(cell.value)
  return textCell(cell?.text ?? '', atRight)
}

// None of 0–4 people has a share, for it would look exact.
function bothCells(book: Book, cell: ReportCell | undefined): CellObject[] {
  if (cell?.n === undefined) return [oneCell(book, cell), oneCell(book, cell)]
  const { n, pct } = cell
  const share = n === 0 || pct === undefined ? textCell('–', atRight) : shareCell(pct)
  return [share, peopleCell(n, book.few)]
}

const atRight: CellObject = { align: 'right' }

function quoteRows({ say }: Book, { quotes }: ReportQuestion): Row[] {
  if (quotes.length === 0) return []
  const said = quotes.map(({ text, translation, from }) => [
    textCell(text, { wrap: true }),
    ...(translation === undefined ? [textCell('')] : [textCell(translation, { wrap: true })]),
    textCell(from),
  ])
  return [[], line(say('quotes'), captionLook), ...said]
}
