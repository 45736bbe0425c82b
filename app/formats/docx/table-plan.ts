import type { ReportTable } from '#surveys/reports/report'

import { letterOf } from '../column-letter'
import type { JoinedRow } from './joined-tables'
import { leastWidths, roomForNumbers } from './table-widths'

/** A table as it fits on paper. */
export interface TablePlan {
  caption: string
  columns: string[]
  rows: PlannedRow[]
  /** What the letters at the heads stand for, where the labels are too long to stand there. */
  key: string[]
}

export interface PlannedRow {
  label: string
  depth: 0 | 1
  cells: string[]
  /** What begins with this row. */
  group?: string
}

export interface PlanWords {
  answer: string
  part: (caption: string, part: number, parts: number) => string
}

type Planned = Omit<ReportTable, 'rows'> & { rows: JoinedRow[] }

// A label at the head of a column may be so long; Chinese signs count twice.
const longest = 60

/**
 * Few narrow columns stay as they are. Otherwise columns and rows change places, where that makes
 * few columns of them; else letters stand for long labels, and wide tables come in parts.
 */
export function planTable(table: Planned, words: PlanWords): TablePlan[] {
  const [corner = '', ...heads] = table.columns
  const plan = { caption: table.caption, columns: table.columns, rows: rowsOf(table), key: [] }
  if (areShort(heads) && fits(plan)) return [plan]
  const turn = turned(plan, words.answer)
  const labels = turn.columns.slice(1)
  const isTurnable = labels.length > 0 && table.rows.every(({ group }) => group === undefined)
  if (isTurnable && areShort(labels) && fits(turn)) return [turn]
  if (areShort(heads)) return parts(plan, words)
  const short = heads.map((_, index) => letterOf(index))
  const key = heads.map((head, index) => `${letterOf(index)}: ${head}`)
  return parts({ ...plan, columns: [corner, ...short], key }, words)
}

function rowsOf({ rows }: Planned): PlannedRow[] {
  return rows.map(({ label, depth, cells, group }) => ({
    ...{ label, depth },
    cells: cells.map(({ text }) => text),
    ...(group !== undefined && { group }),
  }))
}

function areShort(heads: string[]): boolean {
  return heads.every((head) => head.length + (head.match(chinese)?.length ?? 0) <= longest)
}

const chinese = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/g

function fits(plan: TablePlan): boolean {
  return sum(leastWidths(plan)) <= roomForNumbers()
}

function sum(widths: number[]): number {
  return widths.reduce((all, width) => all + width, 0)
}

function turned({ caption, columns, rows }: TablePlan, answer: string): TablePlan {
  return {
    caption,
    columns: [answer, ...rows.map(({ label }) => label)],
    rows: columns.slice(1).map((label, index) => ({
      label,
      depth: 0,
      cells: rows.map(({ cells }) => cells[index] ?? ''),
    })),
    key: [],
  }
}

function parts(plan: TablePlan, words: PlanWords): TablePlan[] {
  const [corner = '', ...heads] = plan.columns
  const slices = slicesOf(leastWidths(plan))
  if (slices.length === 1) return [plan]
  return slices.map(([from, to], part) => ({
    ...plan,
    caption: words.part(plan.caption, part + 1, slices.length),
    columns: [corner, ...heads.slice(from, to)],
    rows: plan.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) })),
    key: plan.key.slice(from, to),
  }))
}

/** As few as there is room for, about equally wide. */
function slicesOf(widths: number[]): [number, number][] {
  const most = roomForNumbers()
  const full = filled(widths, most)
  const even = filled(widths, Math.min(most, (sum(widths) / full.length) * 1.15))
  return even.length === full.length ? even : full
}

function filled(widths: number[], most: number): [number, number][] {
  const slices: [number, number][] = []
  let [from, taken] = [0, 0]
  for (const [at, width] of widths.entries()) {
    if (at > from && taken + width > most) {
      slices.push([from, at])
      ;[from, taken] = [at, 0]
    }
    taken += width
  }
  return [...slices, [from, widths.length]]
}
