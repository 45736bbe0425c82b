/** How many may begin at once, and how many more each minute. */
export interface Allowance {
  size: number
  eachMinute: number
}

export interface TokenBucket {
  /** Takes one token of a survey, if that leaves at least `reserve`. `now` is in milliseconds. */
  take(survey: string, now: number, reserve?: number): boolean
}

/**
 * Counts beginnings per survey, in memory only, and never whose they were. Of several servers behind one
 * address each allows its share, so that nothing about beginnings is ever stored.
 */
export function makeTokenBucket(
  { size, eachMinute }: Allowance,
  servers: () => number = () => 1,
): TokenBucket {
  const levels = new Map<string, { tokens: number; at: number }>()
  const levelAt = (survey: string, now: number) => {
    const [most, more] = [size / servers(), eachMinute / servers()]
    const { tokens, at } = levels.get(survey) ?? { tokens: most, at: now }
    return Math.min(most, tokens + (Math.max(0, now - at) / 60_000) * more)
  }
  return {
    take(survey, now, reserve = 0) {
      const level = levelAt(survey, now)
      const taken = level - 1 >= reserve / servers()
      levels.set(survey, { tokens: taken ? level - 1 : level, at: now })
      return taken
    },
  }
}
