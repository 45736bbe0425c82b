/** The whole numbers that a count may be; `null` where nothing limits it from above. */
export type Interval = [lo: number, hi: number | null]

/** What floating point may be wrong by; a true fraction of counts is further from whole numbers. */
export const slack = 1e-5

/** Rounded inward to whole numbers; without a whole number inside, `lo` is above `hi`. */
export function inward(least: number, most: number): Interval {
  const lo = Math.max(0, Math.ceil(least - slack))
  return [lo, most === Infinity ? null : Math.floor(most + slack)]
}
