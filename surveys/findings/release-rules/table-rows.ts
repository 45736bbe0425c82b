import { canonical } from '../../canonical'
import type { PublishedRow, PublishedTable, PublishedTableRow } from '../release'
import type { ReleaseProblem } from '../release-problem'
import { inTable, type Checked } from './checked'

/** The rows of a table are those of the survey, each once; some may stand together (R5). */
export function tableRowProblems(
  { file, breakdowns }: Checked,
  table: PublishedTable,
): ReleaseProblem[] {
  const { breakdown, rows = [] } = table
  const all = file.rows[breakdown ?? ''] ?? []
  const within = breakdowns.find(({ name }) => name === breakdown)?.within
  const codes = rows.flatMap(({ code }) => code.split('+'))
  const groups = within === undefined ? [all] : byParent(all)
  const isWhole = groups.every((group) => {
    const shown = rows.filter(({ code }) => group.some((row) => row.code === code.split('+')[0]))
    const met = group.filter(({ code }) => codes.includes(code))
    const isSplit = shown.length > 1 && met.length === group.length
    return isSplit || (within !== undefined && met.length === 0)
  })
  const isOnce = new Set(codes).size === codes.length
  const isKnown = codes.every((code) => all.some((row) => row.code === code))
  return [
    ...(isWhole && isOnce && isKnown ? [] : [inTable('wrong-rows', table)]),
    ...rows.flatMap((row) => mergedProblems(table, row, all)),
  ]
}

function byParent(rows: PublishedRow[]): PublishedRow[][] {
  const parents = [...new Set(rows.map(({ parent }) => parent))]
  return parents.map((parent) => rows.filter((row) => row.parent === parent))
}

/** Rows that stand together have one parent and name those that do, in order. */
function mergedProblems(
  table: PublishedTable,
  { code, members }: PublishedTableRow,
  all: PublishedRow[],
): ReleaseProblem[] {
  const codes = code.split('+')
  const own = all.filter((row) => codes.includes(row.code))
  const isOrdered = canonical(own.map((row) => row.code)) === canonical(codes)
  const isOfOne = new Set(own.map(({ parent }) => parent)).size === 1
  const named = codes.length > 1 ? codes : (own[0]?.members ?? members)
  const isNamed = canonical(members ?? named ?? []) === canonical(named ?? [])
  const isTold = codes.length === 1 || members !== undefined
  const isAlone = codes.length > 1 || members === undefined || own[0]?.members !== undefined
  return isOrdered && isOfOne && isNamed && isTold && isAlone
    ? []
    : [inTable('wrong-rows', table, code)]
}
