import type { Facts } from '#surveys/findings/facts'

/** Every assignment of whole numbers up to `most` that agrees with all facts. */
export function possibleCounts({ cells, facts }: Facts, most: number): Map<string, number>[] {
  const sums = facts.map(({ sum, lo = 0, hi }) => ({ places: sum, lo, hi: hi ?? Infinity }))
  const total = (counts: Map<string, number>, places: string[]) =>
    places.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0)
  const grow = (counts: Map<string, number>, left: string[]): Map<string, number>[] => {
    if (sums.some(({ places, hi }) => total(counts, places) > hi)) return []
    const [cell, ...others] = left
    if (cell === undefined) {
      return sums.every(({ places, lo }) => total(counts, places) >= lo) ? [counts] : []
    }
    const values = Array.from({ length: most + 1 }, (_each, value) => value)
    return values.flatMap((value) => grow(new Map(counts).set(cell, value), others))
  }
  return grow(new Map(), cells)
}

/** The least and the most that the cells are together in any of these. */
export function rangeOf(possible: Map<string, number>[], cells: string[]): [number, number] {
  const sums = possible.map((counts) =>
    cells.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0),
  )
  return [Math.min(...sums), Math.max(...sums)]
}
