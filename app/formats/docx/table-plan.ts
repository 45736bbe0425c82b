import type { ReportTable } from '#surveys/reports/report'

import { roomOf } from './page'

/** A table as it fits on paper. */
export interface TablePlan {
  caption: string
  columns: string[]
  rows: PlannedRow[]
  isWide: boolean
  /** What the letters at the heads stand for, where the labels are too long to stand there. */
  key: string[]
}

export interface PlannedRow {
  label: string
  depth: 0 | 1
  cells: string[]
}

export interface PlanWords {
  answer: string
  part: (caption: string, part: number, parts: number) => string
}

// A label at the head of a column may be so long; Chinese signs count twice.
const longest = 60

/**
 * Few narrow columns stay as they are. Otherwise columns and rows change places, where that makes
 * few columns of them; else letters stand for long labels, wide tables lie across, and very wide
 * ones come in parts.
 */
export function planTable(table: ReportTable, words: PlanWords): TablePlan[] {
  const [corner = '', ...heads] = table.columns
  const plan = { caption: table.caption, columns: table.columns, rows: rowsOf(table), key: [] }
  if (areShort(heads) && fits(plan, false)) return [{ ...plan, isWide: false }]
  const turn = turned(plan, words.answer)
  const labels = turn.columns.slice(1)
  if (labels.length > 0 && areShort(labels) && fits(turn, false)) return [turn]
  if (areShort(heads)) return parts({ ...plan, isWide: true }, words)
  const short = heads.map((_, index) => letterOf(index))
  const key = heads.map((head, index) => `${letterOf(index)}: ${head}`)
  return parts({ ...plan, columns: [corner, ...short], key, isWide: true }, words)
}

function rowsOf({ rows }: ReportTable): PlannedRow[] {
  return rows.map(({ label, depth, cells }) => ({
    ...{ label, depth },
    cells: cells.map(({ text }) => text),
  }))
}

function areShort(heads: string[]): boolean {
  return heads.every((head) => head.length + (head.match(chinese)?.length ?? 0) <= longest)
}

const chinese = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/g

function fits(plan: Pick<TablePlan, 'columns' | 'rows'>, isWide: boolean): boolean {
  return plan.columns.length - 1 <= mostColumns(plan, isWide)
}

/** How many columns of numbers there is room for, if no word is to break. */
function mostColumns({ columns, rows }: Pick<TablePlan, 'columns' | 'rows'>, isWide: boolean) {
  const heads = columns.slice(1).flatMap((text) => text.replace(chinese, '$& ').split(/[\s-]+/))
  // A share and its number of people stay in one line.
  const cells = rows.flatMap((row) => row.cells.map((text) => text.replace(chinese, '$& ')))
  const words = [...heads, ...cells]
  const width = Math.min(15, Math.max(5, ...words.map(({ length }) => length))) * letter + padding
  return Math.max(1, Math.floor((roomOf(isWide) * (1 - firstShare(isWide))) / width))
}

// Twentieths of a point, as the room.
const letter = 88
const padding = 140

/** What the labels of the rows take of the room. */
export function firstShare(isWide: boolean): number {
  return isWide ? 0.22 : 0.3
}

function turned(plan: Omit<TablePlan, 'isWide'>, answer: string): TablePlan {
  const { caption, columns, rows } = plan
  return {
    caption,
    columns: [answer, ...rows.map(({ label }) => label)],
    rows: columns.slice(1).map((label, index) => ({
      label,
      depth: 0,
      cells: rows.map(({ cells }) => cells[index] ?? ''),
    })),
    isWide: false,
    key: [],
  }
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

function parts(plan: TablePlan, words: PlanWords): TablePlan[] {
  const [corner = '', ...heads] = plan.columns
  if (fits(plan, false)) return [{ ...plan, isWide: false }]
  const count = Math.ceil(heads.length / mostColumns(plan, true))
  if (count === 1) return [plan]
  const size = Math.ceil(heads.length / count)
  return Array.from({ length: Math.ceil(heads.length / size) }, (_, part) => {
    const [from, to] = [part * size, (part + 1) * size]
    return {
      ...plan,
      caption: words.part(plan.caption, part + 1, Math.ceil(heads.length / size)),
      columns: [corner, ...heads.slice(from, to)],
      rows: plan.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) })),
      key: plan.key.slice(from, to),
    }
  })
}
