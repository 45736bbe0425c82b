import { isPlace, mayBeSilent } from '../attack/asked-of-all'
import { codesIn } from '../attack/divisions'
import { noAnswer, notAsked, tableId, type CountedColumn } from '../counted-columns'
import type { PublishedTable } from '../release'
import { releaseProblem, type ReleaseProblem } from '../release-problem'
import { baseProblems } from './table-bases'
import { countIn, inTable, linesOf, sumIn, type Checked, type Line, type Rule } from './checked'

/** Whatever adds up in truth adds up in print. */
export const sumProblems: Rule = (release) => {
  const { file, columns } = release
  const modes = file.method.modes ?? []
  const inModes = modes.reduce((sum, { n }) => sum + n, 0)
  return [
    ...(modes.length > 0 && inModes !== file.method.responses
      ? [releaseProblem('not-additive', 'method.modes', { where: 'modes' })]
      : []),
    ...file.tables.flatMap((table) => {
      const column = columns.get(table.id)
      return column ? tableSums(release, table, column) : []
    }),
  ]
}

function tableSums(
  release: Checked,
  table: PublishedTable,
  column: CountedColumn,
): ReleaseProblem[] {
  const lines = linesOf(table)
  return [
    ...lines
      .filter(
        ({ base, options }) =>
          base !==
          sumIn(
            { options },
            options.map(({ code }) => code),
          ),
      )
      .map(({ row }) => inTable('not-additive', table, row, { where: row ?? table.id })),
    ...baseProblems(release, table, column),
    ...(isPlace(column) ? placeProblems(release, table, column) : []),
    ...(table.breakdown === null
      ? ownRowProblems(release, table, column)
      : splitProblems(release, table)),
    ...(mayBeSilent(column.question)
      ? []
      : lines
          .filter((line) => countIn(line, noAnswer) > 0)
          .map(({ row }) => inTable('impossible-answer', table, row))),
  ]
}

/** A table of regions or countries says what the rows say. */
function placeProblems(
  { file }: Checked,
  table: PublishedTable,
  column: CountedColumn,
): ReleaseProblem[] {
  const rows = file.rows[tableId(column)] ?? []
  const isSame = linesOf(table).every(({ options }) =>
    options.every(({ n }, at) => n === rows[at]?.base),
  )
  return isSame ? [] : [inTable('wrong-base', table)]
}

/** Where answers are the rows of a breakdown, the cells of a row add up to it. */
function ownRowProblems(
  release: Checked,
  table: PublishedTable,
  column: CountedColumn,
): ReleaseProblem[] {
  const { file, breakdowns } = release
  const rows = file.rows[tableId(column)] ?? []
  const [line] = linesOf(table)
  const own = breakdowns.find(({ name }) => name === tableId(column))
  if (isPlace(column) || !line || !own) return []
  const division = { name: own.name, breakdowns: [own] }
  return rows
    .filter((row) => {
      const codes = codesIn(division, file, row)
      const unasked = codes.includes(notAsked) ? file.method.responses - line.base : 0
      return sumIn(line, codes) + unasked !== row.base
    })
    .map(({ code }) => inTable('rows-not-additive', table, code))
}

/** Rows add up to the whole, and countries to their region, in every cell. */
function splitProblems(release: Checked, table: PublishedTable): ReleaseProblem[] {
  const { file, breakdowns, tableOf } = release
  const within = breakdowns.find(({ name }) => name === table.breakdown)?.within
  const lines = linesOf(table)
  if (within === undefined) {
    const whole = tableOf(table.id, null)
    return whole ? linesOf(whole).flatMap((line) => unequal(table, line, lines)) : []
  }
  const parentOf = (code: string) =>
    (file.rows[table.breakdown ?? ''] ?? []).find((row) => row.code === code)?.parent
  const above = tableOf(table.id, within)
  const parents = new Set(lines.map(({ row = '' }) => parentOf(row.split('+')[0] ?? '')))
  return [...parents].flatMap((parent) => {
    const line = above ? linesOf(above).find(({ row }) => row === parent) : undefined
    const children = lines.filter(({ row = '' }) => parentOf(row.split('+')[0] ?? '') === parent)
    return line ? unequal(table, line, children) : [inTable('rows-not-additive', table, parent)]
  })
}

function unequal(table: PublishedTable, whole: Line, parts: Line[]): ReleaseProblem[] {
  return whole.options
    .filter(({ code, n }) => parts.reduce((sum, part) => sum + countIn(part, code), 0) !== n)
    .map(({ code }) => inTable('rows-not-additive', table, whole.row, { cell: code }))
}
