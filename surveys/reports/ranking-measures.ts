import type { RankedThing, Share } from '../findings/summary'
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

/** How often something was put so high; unknown where a sum of several “0–4” is all there is. */
export function shareOf(thing: RankedThing, measure: 'first' | 'topThree'): Share | null {
  const share = thing[measure]
  return measure === 'topThree' && share.n === 0 ? null : share
}

/** How far a number that was added up may be from the true one. */
export function sumNotes({ source: { words }, question }: Asked, measures: Measure[]): string[] {
  const top = 'top' in question ? Math.min(3, question.top) : 1
  if (!measures.includes('topThree')) return []
  return [words.say('note.topThree', { top: words.number(top), off: words.number(4 * top) })]
}
