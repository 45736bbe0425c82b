import { canonical } from '../../canonical'
import { isPlace, triggerOf, baseOf } from '../attack/asked-of-all'
import { isText, noAnswer, tableId, type CountedColumn } from '../counted-columns'
import type { PublishedTable } from '../release'
import { releaseProblem, type ReleaseProblem } from '../release-problem'
import { inTable, keyOf, linesOf, type Checked, type Rule } from './checked'
import { mayBeOneRow } from './notes'
import { tableRowProblems } from './table-rows'

/** Every table is one that the survey can have, whole, and with the others that it needs. */
export const tableProblems: Rule = (release) => {
  const { rows, tables } = release.file
  const keys = tables.map(keyOf)
  const twice = tables.filter((table, n) => keys.indexOf(keyOf(table)) < n)
  const [whole] = Object.keys(rows)
  return [
    // Rows are there to break tables down.
    ...(whole !== undefined && tables.length === 0
      ? [releaseProblem('overall-missing', `rows.${whole}`, { whole })]
      : []),
    ...(isInOrder(release) ? [] : [releaseProblem('wrong-order', 'tables')]),
    ...twice.map((table) => inTable('table-twice', table)),
    ...tables.flatMap((table) => {
      const column = release.columns.get(table.id)
      return column ? problemsOf(release, table, column) : [inTable('unknown-table', table)]
    }),
  ]
}

/** Tables stand in the survey’s order, each for all before it is broken down. */
function isInOrder({ file, columns, breakdowns }: Checked): boolean {
  const ids = [...columns.keys()]
  const names = breakdowns.map(({ name }) => name)
  const places = file.tables.map(
    ({ id, breakdown }) =>
      ids.indexOf(id) * (names.length + 1) +
      (breakdown === null ? 0 : names.indexOf(breakdown) + 1),
  )
  return places.every((place, n) => n === 0 || place >= (places[n - 1] ?? 0))
}

function problemsOf(
  release: Checked,
  table: PublishedTable,
  column: CountedColumn,
): ReleaseProblem[] {
  const wrong = shapeProblems(release, table, column)
  if (wrong.length > 0) return wrong
  return [
    ...cellProblems(release, table, column),
    ...(table.rows ? tableRowProblems(release, table) : []),
    ...companyProblems(release, table, column),
  ]
}

function shapeProblems(
  { file, breakdowns }: Checked,
  table: PublishedTable,
  column: CountedColumn,
): ReleaseProblem[] {
  const { question, part, kind, breakdown, base, options, rows, stats, note } = table
  const isNamed = question === column.question.id && part === column.part && kind === column.kind
  const wrong = [inTable('wrong-table', table)]
  if (!isNamed) return wrong
  if (breakdown === null) {
    const isBaseOnly = note === 'base-only'
    // Of how many were asked the question’s own table tells.
    const isFit = isBaseOnly === !options && (kind !== 'theme' || !isBaseOnly)
    return base !== undefined && !rows && isFit ? [] : wrong
  }
  const own = breakdowns.find(({ name }) => name === breakdown)
  const isSplit = own && !isText(column.question) && !isPlace(column)
  const isOther = !own?.decides.includes(column.question.id)
  const isEmpty = base === undefined && !options && !stats && !note
  const isShown = (file.rows[breakdown] ?? []).length > 0
  return isSplit && isOther && isEmpty && isShown && rows && rows.length > 1 ? [] : wrong
}

/** The cells stand in the survey's order, all of them. */
function cellProblems(
  { file }: Checked,
  table: PublishedTable,
  column: CountedColumn,
): ReleaseProblem[] {
  const rows = file.rows[tableId(column)]
  if (isPlace(column) && !rows) return [inTable('wrong-table', table)]
  const wanted =
    isPlace(column) && rows ? rows.map(({ code }) => code) : [...column.cells, noAnswer]
  return linesOf(table)
    .filter(({ options }) => canonical(options.map(({ code }) => code)) !== canonical(wanted))
    .map(({ row }) => inTable('wrong-cells', table, row))
}

/** No table of a question without its others, no row without the whole, no follow-up alone. */
function companyProblems(
  release: Checked,
  table: PublishedTable,
  column: CountedColumn,
): ReleaseProblem[] {
  const { columns, breakdowns, tableOf } = release
  const { id, breakdown } = table
  const parts = [...columns].filter(
    ([, each]) => each.question === column.question && !isPlace(each),
  )
  // Nearly one answer in a row may take the breakdown from one part alone, R5.
  const isSpared = (part: string) => {
    const whole = breakdown === null ? undefined : tableOf(part, null)
    return whole?.note !== undefined && mayBeOneRow(whole)
  }
  const missing = parts
    .map(([part]) => part)
    .filter((part) => !tableOf(part, breakdown) && !isSpared(part))
  const within = breakdowns.find(({ name }) => name === breakdown)?.within
  const wholes = breakdown === null ? [] : [null, ...(within === undefined ? [] : [within])]
  const trigger = triggerOf(release, baseOf(release, column.question.id))
  const needed = trigger && !isPlace(trigger) ? tableId(trigger) : undefined
  const isCalled = needed === undefined || linesOf(tableOf(needed, breakdown) ?? table).length > 0
  return [
    ...(isPlace(column)
      ? []
      : missing.map((part) => inTable('part-missing', table, undefined, { part }))),
    ...wholes
      .filter((whole) => !tableOf(id, whole))
      .map((whole) => inTable('overall-missing', table, undefined, { whole: whole ?? id })),
    ...(needed !== undefined && (!tableOf(needed, breakdown) || !isCalled)
      ? [inTable('trigger-missing', table, undefined, { trigger: needed })]
      : []),
  ]
}
