import { useEffect } from 'react'

import type { ReleasedQuote } from '#surveys/findings/quotes/quote'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'

import { useJob } from '../workshop/use-job'

/** What a release would say against these quotes beside their words, by their places; asked anew as they change. */
export function useReleaseProblems(quotes: ReleasedQuote[]): QuoteProblem[][] {
  const { ask, answer } = useJob('judgeQuotes')
  const key = JSON.stringify(quotes)
  useEffect(() => {
    if (quotes.length > 0) void ask({ quotes })
    // The same quotes come as other objects whenever the page is shown anew.
  }, [key])
  const isAnswered = answer?.asked === key
  return quotes.map((_, n) =>
    isAnswered ? answer.problems.filter(({ quote }) => quote === n + 1) : [],
  )
}
