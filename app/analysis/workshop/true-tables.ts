import { noAnswer, regionPart } from '#surveys/findings/counted-columns'
import { cellsOfRow, type RawTable } from '#surveys/findings/raw-counts'
import type { Chart } from '#surveys/reports/chart'

import type { Labels } from './labels'
import type { TrueCounts } from './work'

/** A table as it is read; the first column names its rows. */
export interface ShownTable {
  id: string
  caption: string
  columns: string[]
  rows: ShownRow[]
  chart?: Chart
}

interface ShownRow {
  code: string
  label: string
  cells: string[]
}

export interface TrueWords {
  count: string
  share: string
  asked: string
  answer: string
  part: string
  row: string
  basis: (asked: string) => string
}

/** All tables of one question with true counts: altogether, or by the rows of one breakdown. */
export function trueTables(
  counts: TrueCounts,
  { question, by }: { question: string; by: string | null },
  labels: Labels,
  said: TrueWords,
): ShownTable[] {
  const tables = counts.tables.filter((table) => table.question === question)
  if (by !== null) return tables.flatMap((table) => brokenDown(counts, table, by, labels, said))
  const parts = tables.filter(({ part }) => part !== undefined && part !== regionPart)
  const whole = tables.filter((table) => !parts.includes(table))
  return [
    ...whole.map((table) => overall(table, labels, said)),
    ...(parts[0] ? [ofParts(parts, parts[0], labels, said)] : []),
  ]
}

function overall(table: RawTable, labels: Labels, said: TrueWords): ShownTable {
  const { id, cells, overall } = table
  const all = sumOf(overall)
  const rows = cells.flatMap((code, n): ShownRow[] => {
    const count = overall[n] ?? 0
    if (count === 0 && cells.length > manyCells) return []
    const shown = [labels.words.number(count), shareOf(labels, count, all)]
    return [{ code, label: labels.cell(id, code), cells: shown }]
  })
  const caption = labels.column(id)
  const columns = [said.answer, said.count, said.share]
  return { id, caption, columns, rows, chart: chartOf(table, labels, said) }
}

// Countries that nobody named would fill pages.
const manyCells = 60

function ofParts(parts: RawTable[], first: RawTable, labels: Labels, said: TrueWords): ShownTable {
  const { cells, question } = first
  return {
    id: question,
    caption: labels.question(question),
    columns: [said.part, ...cells.map((code) => labels.cell(first.id, code)), said.asked],
    rows: parts.map(({ id, overall }) => ({
      ...{ code: id, label: labels.part(id) },
      cells: lineOf(labels, overall),
    })),
  }
}

function brokenDown(
  counts: TrueCounts,
  table: RawTable,
  by: string,
  labels: Labels,
  said: TrueWords,
): ShownTable[] {
  const place = counts.breakdowns.findIndex(({ name }) => name === by)
  const breakdown = counts.breakdowns[place]
  if (!breakdown || !table.by[place]) return []
  const rows = breakdown.rows.flatMap(({ code }, n): ShownRow[] => {
    const line = cellsOfRow(table, place, n)
    if (!line || sumOf(line) === 0) return []
    return [{ code, label: labels.row(by, code), cells: lineOf(labels, line) }]
  })
  const heads = table.cells.map((code) => labels.cell(table.id, code))
  const columns = [said.row, ...heads, said.asked]
  return [{ id: `${table.id}~${by}`, caption: labels.column(table.id), columns, rows }]
}

function lineOf(labels: Labels, line: Uint32Array): string[] {
  const all = sumOf(line)
  const cells = [...line].map((count) => both(labels, count, all))
  return [...cells, labels.words.number(all)]
}

/** “12 (34 %)”. */
export function both(labels: Labels, count: number, all: number): string {
  const { number, leftToRight } = labels.words
  return leftToRight(`${number(count)} (${shareOf(labels, count, all)})`)
}

function shareOf({ words }: Labels, count: number, all: number): string {
  return all === 0 ? '–' : words.percent(Math.round((100 * count) / all))
}

function chartOf(table: RawTable, labels: Labels, said: TrueWords): Chart {
  const all = sumOf(table.overall)
  const share = (count: number) => (all === 0 ? 0 : (100 * count) / all)
  const rows = table.cells.flatMap((code, n) => {
    const count = table.overall[n] ?? 0
    if (code === noAnswer || (count === 0 && table.cells.length > manyCells)) return []
    const value = { value: share(count), label: both(labels, count, all), isFew: false }
    return [{ code, label: labels.cell(table.id, code), depth: 0 as const, values: [value] }]
  })
  const title = labels.column(table.id)
  return {
    ...{ id: `true-${table.id}`, shape: 'bars', title, description: title },
    ...{ basis: said.basis(labels.words.number(all)), rows, most: 100, unit: 'share' },
    series: [{ code: 'share', label: said.share, colour: 1 }],
  }
}

function sumOf(numbers: Uint32Array): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
