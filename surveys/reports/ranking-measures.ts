import type { Asked } from './asked'

/** What a ranking is summed up in; the second only where more than one place was given. */
export type Measure = 'first' | 'topThree' | 'meanRank'

export function measuresOf({ question }: Asked): Measure[] {
  const top = 'top' in question ? question.top : 1
  return top > 1 ? ['first', 'topThree', 'meanRank'] : ['first']
}

/** “In the first three”. */
export function measureLabel({ source: { words }, question }: Asked, measure: Measure): string {
  const top = 'top' in question ? Math.min(3, question.top) : 1
  return words.say(`column.${measure}`, { top: words.number(top) })
}
