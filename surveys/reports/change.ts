/** A share out of rounded numbers. */
export interface RoundedShare {
  n: number
  base: number
  /** How far the number may be off, where several were added up for it. */
  off?: number
}

/** What is certain of the difference of two shares, in points of a hundred. */
export type Change =
  | { code: 'up' | 'down'; from: number; to: number }
  /** Rounding alone could make a difference of this size. */
  | { code: 'unclear'; margin: number }

/**
 * The change between two shares that holds whatever the true numbers were: each rounded number may
 * be up to 4 away from the true one, a sum of several by more. Less than one point is no change.
 */
export function changeOf(before: RoundedShare, now: RoundedShare): Change {
  const [then, since] = [limits(before), limits(now)]
  const [least, most] = [100 * (since.lo - then.hi), 100 * (since.hi - then.lo)]
  if (least >= 1) return { code: 'up', from: Math.floor(least), to: Math.ceil(most) }
  if (most <= -1) return { code: 'down', from: Math.floor(-most), to: Math.ceil(-least) }
  const difference = 100 * (since.at - then.at)
  return { code: 'unclear', margin: Math.ceil(Math.max(most - difference, difference - least)) }
}

/** By how many points a printed share may differ from the true one, by rounding alone. */
export function marginOf(share: RoundedShare): number {
  const { lo, hi, at } = limits(share)
  const printed = Math.round(100 * at)
  return Math.ceil(Math.max(100 * hi - printed, printed - 100 * lo))
}

/** The largest of these margins for any number out of a base. */
export function worstMargin(base: number): number {
  const numbers = Array.from({ length: base / 5 + 1 }, (_, step) => 5 * step)
  return Math.max(...numbers.map((n) => marginOf({ n, base })))
}

const furthest = 4

function limits({ n, base, off = furthest }: RoundedShare) {
  const lo = Math.max(0, n - off) / (base + furthest)
  const hi = Math.min(1, (n + off) / Math.max(1, base - furthest))
  return { lo, hi, at: base === 0 ? 0 : n / base }
}
