import type { Rounding, Sum } from '../round'

/** A rounding that is being put together from what is fixed already. */
export function emptySystem(fixed: Map<string, number>): Rounding {
  return { counts: new Map(), fixed, sums: [], limits: [] }
}

export function addCount({ counts }: Rounding, key: string, n: number): string {
  counts.set(key, n)
  return key
}

/** A sum of one part under its own name says nothing. */
export function addSum({ sums }: Rounding, total: string, parts: string[]): void {
  if (parts.length !== 1 || parts[0] !== total) sums.push({ total, parts } satisfies Sum)
}
