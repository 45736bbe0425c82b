/** Somebody’s number in one place, the whole survey or some rows: all, who was asked, or a cell. */
export type Count =
  { of: 'all' } | { of: 'asked'; question: string } | { of: 'cell'; table: string; code: string }

export interface Term {
  count: Count
  weight: number
}

/** Counts of one place with their weights, each count once. */
export type Sum = Term[]

export const all: Sum = [{ count: { of: 'all' }, weight: 1 }]

export function cellsIn(table: string, codes: string[]): Sum {
  return codes.map((code) => ({ count: { of: 'cell', table, code }, weight: 1 }))
}

export function askedOf(question: string): Sum {
  return [{ count: { of: 'asked', question }, weight: 1 }]
}

export function plus(...sums: Sum[]): Sum {
  const terms = new Map<string, Term>()
  for (const { count, weight } of sums.flat()) {
    const key = keyOf(count)
    terms.set(key, { count, weight: weight + (terms.get(key)?.weight ?? 0) })
  }
  return [...terms.values()].filter(({ weight }) => weight !== 0)
}

export function minus(left: Sum, right: Sum): Sum {
  return plus(
    left,
    right.map(({ count, weight }) => ({ count, weight: -weight })),
  )
}

export function areSame(left: Sum, right: Sum): boolean {
  return minus(left, right).length === 0
}

/** Whether the left sum is never more than the right, whatever the counts are. */
export function isNoMore(left: Sum, right: Sum): boolean {
  const rest = minus(right, left)
  const spare = rest.find(({ count }) => count.of === 'all')?.weight ?? 0
  const owed = new Map<string, number>()
  for (const { count, weight } of rest) {
    if (weight >= 0 || count.of === 'all') continue
    // Nobody stands in two cells of one table.
    const owner = count.of === 'cell' ? count.table : keyOf(count)
    owed.set(owner, Math.max(owed.get(owner) ?? 0, -weight))
  }
  return [...owed.values()].reduce((sum, each) => sum + each, 0) <= spare
}

function keyOf(count: Count): string {
  switch (count.of) {
    case 'all':
      return '*'
    case 'asked':
      return `asked ${count.question}`
    case 'cell':
      return `${count.table}|${count.code}`
  }
}
