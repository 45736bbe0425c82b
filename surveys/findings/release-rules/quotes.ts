import { regionOf } from '../../countries/regions'
import { languages } from '../../definition/survey'
import { releaseProblem, type ReleaseProblem } from '../release-problem'
import type { ReleaseQuote } from '../release'
import { countIn, linesOf, type Checked, type Rule } from './checked'

/** Quotes and messages stand in languages we know, and quotes tell no more of a person than R9 allows. */
export const quoteProblems: Rule = (release) => {
  const { quotes, messages } = release.file
  return [
    ...quotes.flatMap((quote, n) => problemsOf(release, quote, `quotes.${n}`)),
    ...Object.keys(messages)
      .filter((language) => !languages.some((known) => known === language))
      .map((language) => releaseProblem('wrong-message', `messages.${language}`)),
  ]
}

function problemsOf(release: Checked, quote: ReleaseQuote, at: string): ReleaseProblem[] {
  const { survey } = release
  const questions = survey.pages.flatMap((page) => page.questions)
  const question = questions.find(({ id }) => id === quote.question)
  const isSaid = question && survey.languages.includes(quote.lang)
  const isTranslated = Object.keys(quote.translations ?? {}).every((lang) => lang !== quote.lang)
  if (!isSaid || !isTranslated) return [releaseProblem('wrong-quote', at)]
  return isFarEnough(release, quote) ? [] : [releaseProblem('quote-too-close', at)]
}

/** Region and attribute each, and both together, stand for 20 people or more. */
function isFarEnough(release: Checked, { region, attribute }: ReleaseQuote): boolean {
  const { file, breakdowns, survey, tableOf } = release
  const outer = breakdowns.find(({ kind }) => kind === 'region')
  const row = (file.rows[outer?.name ?? ''] ?? []).find(({ code }) => code === region)
  if (region !== undefined && (!row || row.base < leastQuoted)) return false
  if (!attribute) return true
  const named = survey.pages
    .flatMap((page) => page.questions)
    .find((q) => q.id === attribute.question)
  if (!named || named.type === 'country' || regionOf(attribute.code) !== undefined) return false
  const table = tableOf(attribute.question, region === undefined ? null : (outer?.name ?? null))
  const line = table && linesOf(table).find((each) => each.row === region)
  return line !== undefined && countIn(line, attribute.code) >= leastQuoted
}

const leastQuoted = 20
