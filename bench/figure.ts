/** One number of the bench, as it was measured round after round. */
export interface Figure {
  name: string
  unit: string
  rounds: number[]
  /** What the number is held against, measured in the same run. */
  yardstick?: { name: string; rounds: number[] }
  budget?: Budget
  /** What part it was measured of, where the budget speaks of the whole. */
  share?: number
}

/** The most or the least that a number may be, or its least share of the yardstick. */
export type Budget = { most: number } | { least: number } | { leastRatio: number }

/** A figure as it is printed and written down. */
export interface Judged {
  name: string
  value: number
  /** The lowest and the highest of all rounds. */
  spread: [number, number]
  unit: string
  yardstick: { name: string; value: number } | null
  ratio: number | null
  budget: Budget | null
  /** Nothing is said where there is no budget, or where less was measured than it speaks of. */
  met: boolean | null
}

export function judge({ name, unit, rounds, yardstick, budget, share = 1 }: Figure): Judged {
  const value = median(rounds)
  const beside = yardstick ? { name: yardstick.name, value: median(yardstick.rounds) } : null
  const ratio = beside && beside.value !== 0 ? value / beside.value : null
  return {
    ...{ name, value, spread: [Math.min(...rounds), Math.max(...rounds)], unit },
    ...{ yardstick: beside, ratio },
    budget: budget ?? null,
    met: budget ? shown(isMet(budget, value, ratio), share) : null,
  }
}

// A part that takes too long already shows that the whole does; one that does not shows nothing.
function shown(met: boolean, share: number): boolean | null {
  return met && share < 1 ? null : met
}

/** The middle of all values, or halfway between the two in the middle. */
export function median(values: number[]): number {
  if (values.length === 0) throw new Error('Nothing was measured.')
  const sorted = values.toSorted((left, right) => left - right)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? NaN, sorted[Math.floor(middle)] ?? NaN]
  return (low + high) / 2
}

// What could not be set beside its yardstick has not shown that it reaches its share of it.
function isMet(budget: Budget, value: number, ratio: number | null): boolean {
  if ('most' in budget) return value <= budget.most
  if ('least' in budget) return value >= budget.least
  return ratio !== null && ratio >= budget.leastRatio
}
