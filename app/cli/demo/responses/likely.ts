import type { Question } from '#surveys/definition/survey'

import type { Dice } from './chance'

/** A share from 0 to 1 out of a sum of reasons: 0 is even, 2 is nearly sure, −2 is seldom. */
export function likely(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

interface Several {
  /** Said alone by whoever chooses nothing else. */
  alone?: string
  atMost?: number
}

/** Options of which each has a chance of its own; whoever falls on none says `alone` or the likeliest. */
export function several(
  dice: Dice,
  chances: Record<string, number>,
  { alone, atMost = Infinity }: Several = {},
): string[] {
  const codes = Object.keys(chances)
  const chosen = codes.filter((code) => dice.falls(chances[code] ?? 0))
  if (chosen.length > atMost) {
    const kept = dice.shuffled(chosen).slice(0, atMost)
    return chosen.filter((code) => kept.includes(code))
  }
  return chosen.length > 0 ? chosen : [alone ?? dice.weighed(chances)]
}

/** A point of a scale, around a middle. */
export function point(dice: Dice, middle: number, from = 1, to = 5): number {
  return Math.min(to, Math.max(from, Math.round(middle + dice.around() * 0.9)))
}

/** Things in the order of their weight, with chance; as many as are wanted. */
export function ranked(dice: Dice, weights: Record<string, number>, top: number): string[] {
  const left = { ...weights }
  return Array.from({ length: top }, () => {
    const code = dice.weighed(left)
    left[code] = 0
    return code
  })
}

/** Of these weights those whose options the question offers in this wave. */
export function offered(question: Question, weights: Record<string, number>) {
  const options: readonly string[] = 'options' in question ? question.options : []
  const columns: readonly string[] = 'columns' in question ? question.columns : options
  return Object.fromEntries(Object.entries(weights).filter(([code]) => columns.includes(code)))
}
