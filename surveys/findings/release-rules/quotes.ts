import { fitProblems } from '../quotes/fit'
import type { QuoteCode } from '../quotes/quote-problem'
import { leastWriters, quoteBase } from '../quotes/shown-quote'
import { releaseProblem, type ReleaseCode, type ReleaseProblem } from '../release-problem'
import type { ReleaseQuote } from '../release'
import { countIn, linesOf, type Checked, type Rule } from './checked'
import { areFewAgreed, isOfFew } from './quoted-cells'

/** Quotes are of questions that take words, and tell no more of a person than R9 allows. */
export const quoteProblems: Rule = (release) =>
  release.file.quotes.flatMap((quote, n) => problemsOf(release, quote, `quotes.${n}`))

/** A quote without what stands beside it, where the published numbers are too few for that. */
export function withoutTooClose(release: Checked, quote: ReleaseQuote): ReleaseQuote {
  const { region, attribute, ...bare } = quote
  const choices = [quote, { ...bare, ...(attribute && { attribute }) }, bare]
  const isFine = (each: ReleaseQuote) => problemsOf(release, each, '').length === 0
  // Where even the bare words tell too much, the rules say so.
  return region === undefined && !attribute ? quote : (choices.find(isFine) ?? quote)
}

function problemsOf(release: Checked, quote: ReleaseQuote, at: string): ReleaseProblem[] {
  const { survey } = release
  const [unfit] = fitProblems(quote, 0, survey)
  if (unfit) return [releaseProblem(codeOf(unfit.code), at)]
  const question = survey.pages
    .flatMap((page) => page.questions)
    .find(({ id }) => id === quote.question)
  if (!question || isOfFew(release, quote, question)) {
    const facts = { question: quote.question, least: leastWriters }
    return [releaseProblem('quote-of-few', at, facts)]
  }
  if (areFewAgreed(release, quote)) {
    const facts = { question: survey.quoting ?? '', least: leastWriters }
    return [releaseProblem('quote-of-few', at, facts)]
  }
  return isFarEnough(release, quote) ? [] : [releaseProblem('quote-too-close', at)]
}

function codeOf(code: QuoteCode): ReleaseCode {
  if (code === 'telling-attribute') return 'quote-too-close'
  return code === 'consent-left-behind' ? 'quote-not-agreed' : 'wrong-quote'
}

/** Region and attribute each, and both together, stand for enough people. */
function isFarEnough(release: Checked, { region, attribute }: ReleaseQuote): boolean {
  const { file, breakdowns, survey, tableOf } = release
  const least = quoteBase(survey)
  const outer = breakdowns.find(({ kind }) => kind === 'region')
  const row = (file.rows[outer?.name ?? ''] ?? []).find(({ code }) => code === region)
  if (region !== undefined && (!row || row.base < least)) return false
  if (!attribute) return true
  const table = tableOf(attribute.question, region === undefined ? null : (outer?.name ?? null))
  const line = table && linesOf(table).find((each) => each.row === region)
  return line !== undefined && countIn(line, attribute.code) >= least
}
