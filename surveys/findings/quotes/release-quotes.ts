import type { Survey } from '../../definition/survey'
import type { ReleasedQuote } from './quote'
import type { SizeOf } from './quote-sizes'
import { shownQuote } from './shown-quote'

/**
 * Quotes as a release holds them: nobody’s name, no region or attribute that too few share, and
 * in an order that tells nothing.
 */
export function releaseQuotes(
  quotes: ReleasedQuote[],
  { survey, sizeOf, random }: { survey: Survey; sizeOf: SizeOf; random: () => number },
): ReleasedQuote[] {
  const shown = quotes.map((quote) => shownQuote(bare(quote), survey, sizeOf).quote)
  return shuffled(shown, random)
}

function bare({ question, text, lang, region, attribute, translations }: ReleasedQuote) {
  return {
    ...{ question, text, lang },
    ...(region !== undefined && { region }),
    ...(attribute && { attribute }),
    ...(translations && Object.keys(translations).length > 0 && { translations }),
  }
}

function shuffled<Thing>(things: Thing[], random: () => number): Thing[] {
  const mixed = [...things]
  for (let left = mixed.length - 1; left > 0; left -= 1) {
    const taken = Math.floor(random() * (left + 1))
    const [one, other] = [mixed[left], mixed[taken]] as [Thing, Thing]
    mixed[left] = other
    mixed[taken] = one
  }
  return mixed
}
