import type { Dataset } from '#surveys/findings/dataset'
import { fitProblems } from '#surveys/findings/quotes/fit'
import { repeatedQuotes } from '#surveys/findings/quotes/lint-quotes'
import type { ReleasedQuote } from '#surveys/findings/quotes/quote'
import { quoteBaseProblems } from '#surveys/findings/quotes/quote-bases'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import { quoteSizes } from '#surveys/findings/quotes/quote-sizes'

/** What speaks against quotes besides their words: how many share what, and what the survey asks. */
export function judgeQuotes(quotes: ReleasedQuote[], dataset: Dataset): QuoteProblem[] {
  const { survey } = dataset
  return [
    ...quotes.flatMap((quote, n) => fitProblems(quote, n + 1, survey)),
    ...repeatedQuotes(quotes),
    ...quoteBaseProblems(quotes, { survey, sizeOf: quoteSizes(dataset) }),
  ]
}
