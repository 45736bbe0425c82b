import type { Fact, Facts } from '../facts'

/** Facts as they are gathered; every cell named in one is a count of its own. */
export interface Knowledge {
  know: (sum: string[], lo: number, hi?: number) => void
  /** Both sums are the same, and not above `most`. */
  equal: (left: string[], right: string[]) => void
  /** The left sum, which is not above `most`, is no more than the sum of the right. */
  atMost: (left: string[], right: string[]) => void
  /** The left sum is no more than so many times the cell. */
  atMostTimes: (left: string[], cell: string, times: number) => void
  /** The weighted cells together are 0 or less; those above 0 are not above so many times `most`. */
  weigh: (weights: Map<string, number>, times: number) => void
  facts: () => Facts
}

/** Facts weigh every cell with one, so a difference is told by what the right sum leaves of `most`. */
export function knowledge(most: number): Knowledge {
  const facts: Fact[] = []
  const cells = new Set<string>()
  const rests = new Set<string>()
  const know = (sum: string[], lo: number, hi?: number) => {
    if (sum.length === 0 && lo <= 0) return
    for (const cell of sum) cells.add(cell)
    facts.push({ sum, lo, ...(hi !== undefined && { hi }) })
  }
  const restOf = (sum: string[]) => {
    const rest = `rest of ${sum.join(' + ')}`
    if (!rests.has(rest)) know([...sum, rest], most, most)
    rests.add(rest)
    return rest
  }
  const equal = (left: string[], right: string[]) => know([...left, restOf(right)], most, most)
  // A cell stands in a sum once, and what is as large in its place.
  const copiesOf = (cell: string, times: number) =>
    Array.from({ length: Math.max(times, 0) }, (_, n) => {
      if (n === 0) return cell
      const copy = `${cell} again ${n}`
      if (!cells.has(copy)) equal([copy], [cell])
      return copy
    })
  return {
    know,
    equal,
    atMost: (left, right) => {
      if (left.length > 0) know([restOf(left), ...right], most)
    },
    atMostTimes: (left, cell, times) => {
      const rests = Array.from({ length: times }, (_, n) => `rest ${n + 1} of ${cell}`)
      for (const rest of rests) know([cell, rest], most, most)
      know([...left, ...rests], 0, times * most)
    },
    weigh(weights, times) {
      const cellsOf = (sign: number) =>
        [...weights].flatMap(([cell, weight]) => copiesOf(cell, sign * weight))
      const left = cellsOf(1)
      if (left.length === 0) return
      const rest = `${times} times less ${left.join(' + ')}`
      if (!rests.has(rest)) know([...left, rest], times * most, times * most)
      rests.add(rest)
      know([rest, ...cellsOf(-1)], times * most)
    },
    facts: () => ({ cells: [...cells], facts }),
  }
}

/** What a published number tells: each may differ from the true one by up to 4. */
export function around(n: number): [lo: number, hi: number] {
  return [Math.max(0, n - off), n + off]
}

const off = 4
