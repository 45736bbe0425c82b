import type { PublishedCell, SafeTable } from './release'

/** A row of a breakdown; absent for the whole survey. */
export interface OfRow {
  breakdown: string
  code: string
}

/** How often somebody gave a thing this place, as a rounded count and a share of the base. */
export interface Share {
  n: number
  pct: number | null
}

export interface RankedThing {
  part: string
  base: number
  first: Share
  topThree: Share
  /** Among those who ranked it; none where they are too few. */
  meanRank: number | null
}

export interface MatrixRow {
  part: string
  base: number
  options: PublishedCell[]
}

/** What a ranking comes to for each thing ranked, in the order of the survey. */
export function summariseRanking(
  tables: SafeTable[],
  question: string,
  row?: OfRow,
): RankedThing[] {
  return linesOf(tables, question, row).map(({ part, base, options }) => {
    const ranks = options.filter(({ code }) => /^\d+$/.test(code))
    return {
      ...{ part, base },
      first: shareOf(ranks.slice(0, 1), base),
      topThree: shareOf(ranks.slice(0, 3), base),
      meanRank: base < leastBase ? null : meanOf(ranks),
    }
  })
}

/** All rows of a matrix side by side. */
export function summariseMatrix(tables: SafeTable[], question: string, row?: OfRow): MatrixRow[] {
  return linesOf(tables, question, row)
}

function linesOf(tables: SafeTable[], question: string, row?: OfRow): MatrixRow[] {
  const own = tables.filter(
    (table) => table.question === question && table.breakdown === (row?.breakdown ?? null),
  )
  return own.flatMap((table) => {
    const line = row ? table.rows?.find(({ code }) => code === row.code) : table
    const { part } = table
    if (part === undefined || line?.base === undefined || !line.options) return []
    return [{ part, base: line.base, options: line.options }]
  })
}

function shareOf(cells: PublishedCell[], base: number): Share {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0)
  return { n, pct: base < leastBase ? null : Math.round((100 * n) / base) }
}

function meanOf(ranks: PublishedCell[]): number | null {
  const all = ranks.reduce((sum, { n }) => sum + n, 0)
  const sum = ranks.reduce((total, { code, n }) => total + Number(code) * n, 0)
  return all < leastBase ? null : Math.round((10 * sum) / all) / 10
}

// R6 and R7: no share and no mean of fewer.
const leastBase = 20
