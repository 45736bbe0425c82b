import type { Rounding } from '#surveys/findings/round'

/** Any rounding that keeps everything, found by trying all; `undefined` where there is none. */
export function roundedByBruteForce(system: Rounding): Map<string, number> | undefined {
  const totals = new Set(system.sums.map(({ total }) => total))
  const free = [...system.counts].filter(([key]) => !totals.has(key))
  const tried = free.reduce<Map<string, number>[]>(
    (found, [key, n]) =>
      found.flatMap((each) => choices(n).map((m) => new Map([...each, [key, m]]))),
    [new Map<string, number>()],
  )
  return tried.find((cells) => keeps(system, cells))
}

function choices(n: number): number[] {
  const below = 5 * Math.floor(n / 5)
  return n === below ? [n] : [below, below + 5]
}

// Sums follow from the cells, in the order in which they build on each other.
function keeps({ counts, fixed, sums, limits }: Rounding, cells: Map<string, number>): boolean {
  for (const { total, parts } of sums) {
    cells.set(
      total,
      parts.reduce((sum, key) => sum + (cells.get(key) ?? NaN), 0),
    )
  }
  return (
    [...counts].every(([key, n]) => choices(n).includes(cells.get(key) ?? NaN)) &&
    [...fixed].every(([key, n]) => cells.get(key) === n) &&
    limits.every(({ parts, atMost }) => {
      return (
        parts.reduce((sum, { key, weight }) => sum + weight * (cells.get(key) ?? NaN), 0) <= atMost
      )
    })
  )
}
