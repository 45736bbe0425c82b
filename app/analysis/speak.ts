import { messageWarnings, type MessageWarning } from '#surveys/findings/messages'
import { lintQuotes } from '#surveys/findings/quotes/lint-quotes'
import type { ApprovedQuote } from '#surveys/findings/quotes/quote'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import { quoteSizes } from '#surveys/findings/quotes/quote-sizes'
import { releaseQuotes } from '#surveys/findings/quotes/release-quotes'
import { quoteBase } from '#surveys/findings/quotes/shown-quote'
import type { Dataset } from '#surveys/findings/dataset'
import type { Messages, Release } from '#surveys/findings/release'
import { checked } from '#surveys/findings/release-rules/checked'
import { withoutTooClose } from '#surveys/findings/release-rules/quotes'
import { fail, ok, type Result } from '#surveys/result'

/** The words of a release, as two people chose and approved them. */
export interface ToSay {
  dataset: Dataset
  quotes: ApprovedQuote[]
  /** What the texts that came say of the quotes; due where the survey asks whether it may quote. */
  writers?: QuoteProblem[]
  messages: Messages
}

/** What a person has to look at in quotes and messages. */
export type Warning = QuoteProblem | MessageWarning

export interface Spoken {
  quotes: Release['quotes']
  warnings: Warning[]
}

/** Quotes as they may be shown, judged before anything is counted. */
export function speak(given: ToSay, random: () => number): Result<Spoken, QuoteProblem> {
  const { dataset, quotes, messages } = given
  const means = { survey: dataset.survey, sizeOf: quoteSizes(dataset) }
  const problems = [...lintQuotes(quotes, means), ...writersOf(given)]
  const refused = problems.filter(({ level }) => level === 'refused')
  if (refused.length > 0) return fail(...problems)
  const shown = releaseQuotes(quotes, { ...means, random })
  return ok({ quotes: shown, warnings: [...problems, ...messageWarnings(messages)] })
}

function writersOf({ dataset: { survey }, quotes, writers }: ToSay): QuoteProblem[] {
  if (writers) return writers
  if (survey.quoting === undefined || quotes.length === 0) return []
  throw new Error('Nobody looked whether the writers of these quotes agreed.')
}

/** The quotes beside the numbers that came out: whatever these are too few for is left out. */
export function besideNumbers(
  release: Release,
  { dataset: { survey }, quotes: asked }: ToSay,
): Spoken {
  const beside = checked(release, survey)
  const quotes = release.quotes.map((quote) => withoutTooClose(beside, quote))
  const warnings = release.quotes.flatMap((quote, n) =>
    (['region', 'attribute'] as const)
      .filter((at) => quote[at] !== undefined && quotes[n]?.[at] === undefined)
      .map((at): QuoteProblem => {
        const place = asked.findIndex(({ text }) => text === quote.text) + 1
        const facts = { base: quoteBase(survey) }
        return { code: `${at}-left-out`, level: 'warning', quote: place, at, facts }
      }),
  )
  return { quotes, warnings }
}
