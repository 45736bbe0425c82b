/** Chance that falls the same way in every run: each name has a sequence of its own. */
export type Chance = (name: string) => Dice

export interface Dice {
  /** From 0 to below 1. */
  share: () => number
  falls: (likely: number) => boolean
  /** About 0, seldom beyond −2 or 2. */
  around: () => number
  oneOf: <Value>(values: readonly Value[]) => Value
  weighed: (weights: Record<string, number>) => string
  shuffled: <Value>(values: readonly Value[]) => Value[]
}

export function chanceOf(seed: string): Chance {
  return (name) => diceFrom(sequence(`${seed} ${name}`))
}

function diceFrom(share: () => number): Dice {
  const oneOf = <Value>(values: readonly Value[]) => {
    if (values.length === 0) throw new Error('Nothing to choose from.')
    return values[Math.floor(share() * values.length)] as Value
  }
  return {
    share,
    oneOf,
    falls: (likely) => share() < likely,
    around: () => (share() + share() + share() + share() - 2) * spread,
    weighed: (weights) => weighed(weights, share()),
    shuffled: (values) =>
      values
        .map((value) => ({ value, lot: share() }))
        .sort((left, right) => left.lot - right.lot)
        .map(({ value }) => value),
  }
}

// Four equal shares together spread by the root of a third.
const spread = Math.sqrt(3)

function weighed(weights: Record<string, number>, share: number): string {
  const parts = Object.entries(weights).map(
    ([code, weight]) => [code, Math.max(weight, 0)] as const,
  )
  const sum = parts.reduce((total, [, weight]) => total + weight, 0)
  let left = share * sum
  for (const [code, weight] of parts) {
    left -= weight
    if (left < 0) return code
  }
  throw new Error('No weights to choose by.')
}

/** Mulberry32, begun with the FNV-1a hash of a name. */
function sequence(name: string): () => number {
  let state = hashOf(name)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}
