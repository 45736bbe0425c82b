import { isOfBundle, type Trouble } from '#app/analysis/trouble'

import { Refusal } from '../command'
import { openingSentence } from './opening-words'

/** Refuses a bundle that is not as it was made, or of which nothing can be read. */
export function requireWhole(troubles: Trouble[], envelopes: number): void {
  const wrong = troubles.filter(isOfBundle)
  if (wrong.length > 0) {
    const missing = wrong.filter(({ code }) => code === 'not-there').length
    const problem = { code: 'bundle-not-whole', missing, more: wrong.length - missing } as const
    throw new Refusal(openingSentence(problem))
  }
  if (envelopes > 0 && troubles.length === envelopes) {
    throw new Refusal(openingSentence({ code: 'nothing-opens', envelopes }))
  }
}
