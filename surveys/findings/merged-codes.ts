import { preferNot } from '../definition/answer'
import { noAnswer, notAsked } from './counted-columns'

// With a capital letter, so that no author’s option can bear the same code.
export const otherOrNotStated = 'otherOrNotStated'

const countriesOf = 'otherIn.'

/** The row of the countries of a region that are not shown. */
export function otherIn(region: string): string {
  return `${countriesOf}${region}`
}

/** The region whose other countries stand in this row. */
export function regionOfRest(code: string): string | undefined {
  return code.startsWith(countriesOf) ? code.slice(countriesOf.length) : undefined
}

/** Whether whoever stands in this row stated nothing. */
export function isSilent(code: string): boolean {
  return code === noAnswer || code === notAsked || code === preferNot
}
