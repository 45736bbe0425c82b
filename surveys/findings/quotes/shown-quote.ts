import type { Survey } from '../../definition/survey'
import { thresholdsOf } from '../../definition/thresholds'
import type { ReleasedQuote } from './quote'
import type { Known, SizeOf } from './quote-sizes'

/** A quote as it may be shown, and what was taken off it because too few share it. */
export interface ShownQuote {
  quote: ReleasedQuote
  left: ('region' | 'attribute')[]
}

/** So many have to have answered in their own words before anybody is quoted. */
export const leastWriters = 10

/** How many have to share whatever is told of somebody who is quoted. */
export function quoteBase(survey: Survey): number {
  return Math.max(20, thresholdsOf(survey).group)
}

/**
 * Everything shown beside a quote counts together, and its language always shows: where too few
 * share all of it, first the region goes, then the attribute.
 */
export function shownQuote(given: ReleasedQuote, survey: Survey, sizeOf: SizeOf): ShownQuote {
  const { region, attribute, lang, ...rest } = given
  const isShared = (known: Known) => sizeOf(known) >= quoteBase(survey)
  const withRegion = region !== undefined && isShared(knownOf({ region, attribute, lang }))
  const withAttribute = attribute !== undefined && isShared(knownOf({ attribute, lang }))
  return {
    quote: {
      ...rest,
      lang,
      ...(withRegion && { region }),
      ...(withAttribute && { attribute }),
    },
    left: [
      ...(region === undefined || withRegion ? [] : ['region' as const]),
      ...(attribute === undefined || withAttribute ? [] : ['attribute' as const]),
    ],
  }
}

function knownOf({ region, attribute, lang }: { [Key in keyof Known]: Known[Key] | undefined }) {
  return { ...(region && { region }), ...(attribute && { attribute }), ...(lang && { lang }) }
}
