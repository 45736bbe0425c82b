import { all, areSame, isNoMore, minus, plus, type Sum } from './sum'

/** What a count is at least and at most, each of it true at once. */
export interface Bounds {
  least: Sum[]
  most: Sum[]
}

export const unknown: Bounds = { least: [[]], most: [all] }

export function exactly(sum: Sum): Bounds {
  return { least: [sum], most: [sum] }
}

/** Without what follows from the rest of it. */
export function sharpest({ least, most }: Bounds): Bounds {
  const exact = least.find((low) => most.some((high) => areSame(low, high)))
  if (exact) return exactly(exact)
  return {
    least: undominated(least, (sum, other) => isNoMore(sum, other)),
    most: undominated(most, (sum, other) => isNoMore(other, sum)),
  }
}

export function both(left: Bounds, right: Bounds): Bounds {
  return sharpest({ least: [...left.least, ...right.least], most: [...left.most, ...right.most] })
}

/** Of all the others. */
export function complement({ least, most }: Bounds): Bounds {
  return { least: most.map((sum) => minus(all, sum)), most: least.map((sum) => minus(all, sum)) }
}

/** Every sum of one sum from each list. */
export function sumsOf(lists: Sum[][]): Sum[] {
  return lists.reduce<Sum[]>(
    (sums, list) => sums.flatMap((sum) => list.map((each) => plus(sum, each))).slice(0, mostSums),
    [[]],
  )
}

// No questionnaire that people answer comes near it, and fewer facts are as true.
const mostSums = 200

function undominated(sums: Sum[], isWeaker: (sum: Sum, than: Sum) => boolean): Sum[] {
  return sums.filter(
    (sum, n) =>
      !sums.some((other, m) => m !== n && isWeaker(sum, other) && (m < n || !isWeaker(other, sum))),
  )
}
