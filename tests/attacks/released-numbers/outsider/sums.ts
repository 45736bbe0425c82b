/** A weighted sum of unknown counts. */
export type Sum = Map<string, number>

/** That a sum lies within limits. */
export interface Fact {
  sum: Sum
  lo: number
  hi: number
}

export function sumOf(...unknowns: string[]): Sum {
  return plus(...unknowns.map((unknown) => new Map([[unknown, 1]])))
}

export function plus(...sums: Sum[]): Sum {
  const all: Sum = new Map()
  for (const sum of sums) {
    for (const [unknown, weight] of sum) all.set(unknown, (all.get(unknown) ?? 0) + weight)
  }
  return all
}

export function times(weight: number, sum: Sum): Sum {
  return new Map([...sum].map(([unknown, each]) => [unknown, each * weight]))
}

export function minus(left: Sum, right: Sum): Sum {
  return plus(left, times(-1, right))
}

export function atMost(left: Sum, right: Sum): Fact {
  return { sum: minus(right, left), lo: 0, hi: Infinity }
}

export function equal(left: Sum, right: Sum): Fact {
  return { sum: minus(left, right), lo: 0, hi: 0 }
}

/** What a rounded number says: it is at most so far away, and not below some threshold. */
export function about(sum: Sum, n: number, off: number, least = 0): Fact {
  return { sum, lo: Math.max(n - off, least, 0), hi: n + off }
}
