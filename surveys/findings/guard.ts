import type { Interval } from './interval'

/** Cells whose sum must not be told: an inner cell, or its complement as the rest of its row. */
export interface Guard {
  cells: string[]
  /** R10: how wide the interval has to be, for what is published as 0 or 5. */
  width?: number
  /** R11: how many may know that they are in it without learning of others. */
  insiders?: number
}

/** What R10 and R11 ask for where a survey asks for no more. */
export const safeWidth = 4
export const safeInsiders = 3

/** A count within these may name people. */
const small = { from: 1, to: 4 }

export type Breach = 'narrow' | 'small' | 'insiders'

/** What the whole interval tells that it must not. */
export function breachesOf({ width, insiders }: Guard, [lo, hi]: Interval): Breach[] {
  if (hi === null) return []
  const breaches = {
    narrow: width !== undefined && hi - lo < width,
    small: width !== undefined && lo >= small.from && hi <= small.to,
    // Where fewer fit in, these insiders cannot be, and nobody learns anything.
    insiders: insiders !== undefined && hi === Math.max(lo, insiders),
  }
  return (['narrow', 'small', 'insiders'] as const).filter((breach) => breaches[breach])
}

/** Whether counts seen so far prove that the whole interval, which holds them, breaks nothing. */
export function isProven(guard: Guard, [lo, hi]: [number, number]): boolean {
  const { insiders = 0 } = guard
  return breachesOf(guard, [lo, hi]).length === 0 && (guard.insiders === undefined || hi > insiders)
}
