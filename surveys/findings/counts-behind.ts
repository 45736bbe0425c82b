import type { Survey } from '../definition/survey'
import { isPlace, questionnaireOf } from './attack/asked-of-all'
import { divisionBy, divisionsOf, partsOf, partsOfRaw, type Division } from './attack/divisions'
import { mergedBase, mergedCells } from './merged-counts'
import type { RawBase, RawBreakdown, RawCounts, RawTable } from './raw-counts'
import { roundedTo, type Published, type PublishedCell, type PublishedTable } from './release'

/** Whether every published number lies as near to these true counts as rounding leaves it. */
export function areBehind(counts: RawCounts, survey: Survey, published: Published): boolean {
  const divisions = divisionsOf(questionnaireOf(survey).breakdowns, [published])
  const within = (breakdown: string, code: string) =>
    rawRowsIn(counts.breakdowns, divisionBy(divisions, breakdown), published, breakdown, code)
  const areRows = Object.entries(published.rows).every(([name, rows]) => {
    const sizes = counts.breakdowns.find((each) => each.name === name)?.sizes
    return rows.every(({ code, base }) => {
      const of = within(name, code)
      return isNear(base, sizes && of && of.reduce((sum, n) => sum + (sizes[n] ?? 0), 0))
    })
  })
  return (
    isNear(published.n, counts.n) &&
    published.modes.every(({ mode, n }) => isNear(n, counts.modes[mode])) &&
    published.modes.every(
      ({ people }) => people === undefined || isNear(people, counts.people.all),
    ) &&
    areRows &&
    published.tables.every((table) => isBehind(counts, table, within))
  )
}

type Within = (breakdown: string, code: string) => number[] | undefined

function isBehind(counts: RawCounts, table: PublishedTable, within: Within): boolean {
  // The numbers of places are those of the rows, and no response tells what its texts speak of.
  if (isPlace(table) || table.kind === 'theme') return true
  const raw = counts.tables.find(({ id }) => id === table.id)
  const base = raw && counts.bases[raw.base]
  if (!raw || !base) return false
  const { breakdown, options = [], rows = [] } = table
  if (breakdown === null) {
    return isBase(base, table.base, base.asked) && areNear(options, raw, raw.overall)
  }
  const at = counts.breakdowns.findIndex(({ name }) => name === breakdown)
  return rows.every((row) => {
    const of = within(breakdown, row.code)
    if (!of) return false
    const cells = mergedCells(raw, at, { of })
    const isOne = !row.code.includes('+')
    return (
      areNear(row.options, raw, cells) &&
      (!isOne || isBase(base, row.base, mergedBase(base, at, { of })))
    )
  })
}

// A base that is the sum of rounded cells may be further off than each of them, which are looked at.
function isBase({ of }: RawBase, published: number | undefined, asked: number | undefined) {
  return of.kind === 'cells' || isNear(published ?? NaN, asked)
}

function areNear(options: PublishedCell[], { cells }: RawTable, counts: Uint32Array | undefined) {
  return options.every(({ code, n }) => isNear(n, counts?.[cells.indexOf(code)]))
}

function isNear(published: number, counted: number | undefined): boolean {
  return counted !== undefined && Math.abs(published - counted) < roundedTo
}

/** The places of the raw rows that a published row, or several joined in a table, is made of. */
function rawRowsIn(
  breakdowns: RawBreakdown[],
  division: Division | undefined,
  published: Published,
  breakdown: string,
  code: string,
): number[] | undefined {
  const rows = breakdowns.find(({ name }) => name === breakdown)?.rows
  if (!rows || !division) return undefined
  const parts = new Set(partsOf(division, published, breakdown, code))
  return rows.flatMap((row, n) => {
    const own = partsOfRaw(division, breakdown, row)
    return own.length > 0 && own.every((part) => parts.has(part)) ? [n] : []
  })
}
