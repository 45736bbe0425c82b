/** A share out of rounded numbers. */
export interface RoundedShare {
  n: number
  base: number
}

/** What is certain of the difference of two shares, in points of a hundred. */
export type Change =
  | { code: 'up' | 'down'; from: number; to: number }
  /** Rounding alone could make a difference of this size. */
  | { code: 'unclear'; margin: number }

/**
 * The change between two shares that holds whatever the true numbers were: each rounded number may
 * be up to 4 away from the true one. Less than one point is no change.
 */
export function changeOf(before: RoundedShare, now: RoundedShare): Change {
  const [then, since] = [limits(before), limits(now)]
  const [least, most] = [100 * (since.lo - then.hi), 100 * (since.hi - then.lo)]
  if (least >= 1) return { code: 'up', from: Math.floor(least), to: Math.ceil(most) }
  if (most <= -1) return { code: 'down', from: Math.floor(-most), to: Math.ceil(-least) }
  const difference = 100 * (since.at - then.at)
  return { code: 'unclear', margin: Math.ceil(Math.max(most - difference, difference - least)) }
}

const furthest = 4

function limits({ n, base }: RoundedShare) {
  const lo = Math.max(0, n - furthest) / (base + furthest)
  const hi = Math.min(1, (n + furthest) / Math.max(1, base - furthest))
  return { lo, hi, at: base === 0 ? 0 : n / base }
}
