import type { MergedBreakdown } from '../merge-plan'
import type { RawTable } from '../raw-counts'
import { tableNamed, type Frame } from './frame'
import type { Place } from './place'

/** Where a table has its numbers in a breakdown; nowhere if too few rows are left. */
export function placesOf(frame: Frame, table: RawTable, breakdown: MergedBreakdown): Place[] {
  return placesFor(frame, [table.id, ...triggersOf(frame, table.question)], breakdown)
}

/** Where it is known who was asked a question: in the rows of the table that called it up. */
export function groundOf(frame: Frame, question: string, breakdown: MergedBreakdown): Place[] {
  return placesFor(frame, triggersOf(frame, question), breakdown)
}

/** The places that consist of these rows; `undefined` where one of them reaches further. */
export function partsOf(ground: Place[], { rows }: Place): Place[] | undefined {
  const parts = ground.filter((part) => part.rows.some((row) => rows.includes(row)))
  const found = parts.flatMap((part) => part.rows)
  return found.length === rows.length && found.every((row) => rows.includes(row))
    ? parts
    : undefined
}

/** Lets a table show these rows together, and all tables of the questions that it calls up. */
export function join({ together }: Frame, table: string, breakdown: string, rows: string[]): void {
  const key = nameOf(table, breakdown)
  together.set(key, [...(together.get(key) ?? []), rows])
}

/** Rows as they hang together by way of groups that share a row, in their own order. */
export function componentsOf(rows: string[], groups: string[][]): string[][] {
  const parts = groups.reduce(
    (found, group) => {
      const touched = found.filter((part) => part.some((row) => group.includes(row)))
      return [...found.filter((part) => !touched.includes(part)), touched.flat()]
    },
    rows.map((row) => [row]),
  )
  const inOrder = parts.map((part) => rows.filter((row) => part.includes(row)))
  const first = (part: string[]) => rows.indexOf(part[0] ?? '')
  return inOrder.filter((part) => part.length > 0).sort((left, right) => first(left) - first(right))
}

// A question is broken down no finer than the table that called it up.
function triggersOf(frame: Frame, question: string): string[] {
  const base = frame.counts.bases.find(({ questions }) => questions.includes(question))
  if (base?.of.kind !== 'cells') return []
  const { table } = base.of
  return [table, ...triggersOf(frame, tableNamed(frame.counts, table).question)]
}

function placesFor(frame: Frame, tables: string[], breakdown: MergedBreakdown): Place[] {
  const { name, rows, within } = breakdown
  const groups = tables.flatMap((table) => frame.together.get(nameOf(table, name)) ?? [])
  const codesIn = (parent?: string) =>
    rows.flatMap((row) => (row.parent === parent || parent === undefined ? [row.code] : []))
  const parents = within === undefined ? [undefined] : parentsAlone(frame, tables, within)
  return parents.flatMap((parent) => {
    const parts = componentsOf(codesIn(parent), groups)
    return parts.length < 2 ? [] : parts.map((part) => ({ breakdown, rows: part }))
  })
}

// The countries of regions that stand together would give each region back.
function parentsAlone(frame: Frame, tables: string[], within: string): string[] {
  const parent = frame.plan.breakdowns.find(({ name }) => name === within)
  if (!parent) return []
  return placesFor(frame, tables, parent).flatMap(({ rows: [row = '', ...more] }) =>
    more.length > 0 ? [] : [row],
  )
}

function nameOf(table: string, breakdown: string): string {
  return `${table} @ ${breakdown}`
}
