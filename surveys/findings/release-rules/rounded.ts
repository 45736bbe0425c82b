import type { PublishedTable } from '../release'
import { releaseProblem } from '../release-problem'
import { inTable, linesOf, type Checked, type Rule } from './checked'

/** Every number of people is a multiple of five, R4. */
export const roundedProblems: Rule = ({ file }) =>
  numbersIn(file)
    .filter(([, n]) => !isRounded(n))
    .map(([where, n]) => releaseProblem('not-rounded', where, { n }))

function isRounded(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n % 5 === 0 && n <= 1_000_000_000
}

function numbersIn({ method, rows, tables }: Checked['file']): [string, number][] {
  const { responses, modes = [] } = method
  return [
    ['method.responses', responses],
    ...modes.flatMap(({ mode, n, people = 0 }): [string, number][] => [
      [`method.modes.${mode}`, n],
      [`method.modes.${mode}.people`, people],
    ]),
    ...Object.entries(rows).flatMap(([name, each]) =>
      each.map(({ code, base }): [string, number] => [`rows.${name}.${code}`, base]),
    ),
    ...tables.flatMap((table) => [
      ...(table.base === undefined ? [] : [at(table, undefined, 'base', table.base)]),
      ...linesOf(table).flatMap(({ row, base, options }) => [
        at(table, row, 'base', base),
        ...options.map(({ code, n }) => at(table, row, code, n)),
      ]),
    ]),
  ]
}

function at(
  table: PublishedTable,
  row: string | undefined,
  cell: string,
  n: number,
): [string, number] {
  return [`${inTable('not-rounded', table, row).at}.${cell}`, n]
}
