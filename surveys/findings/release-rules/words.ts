import { cleanText, lengthOf } from '../../definition/clean-text'
import { messageFault, type MessageFault } from '../messages'
import { lintQuote, repeatedQuotes } from '../quotes/lint-quotes'
import { textsOf } from '../quotes/quote'
import { longestQuote } from '../quotes/read-quotes'
import { releaseProblem, type ReleaseCode, type ReleaseProblem } from '../release-problem'
import type { ReleaseQuote } from '../release'
import type { Rule } from './checked'

/** What stands in words tells of nobody (R9) and is nothing but text. */
export const wordProblems: Rule = ({ file, survey }) => {
  const { quotes, messages } = file
  return [
    ...quotes.flatMap((quote, n) => quoteWords(quote, `quotes.${n}`)),
    ...repeatedQuotes(quotes).map(({ quote }) =>
      releaseProblem('quote-twice', `quotes.${quote - 1}`),
    ),
    ...Object.entries(messages).flatMap(([language, text]) => {
      const fault = messageFault(survey, language, text)
      return fault ? [releaseProblem(messageCodes[fault], `messages.${language}`)] : []
    }),
  ]
}

const messageCodes: Record<MessageFault, ReleaseCode> = {
  ...{ language: 'wrong-message', empty: 'unclean-text', 'too-long': 'unclean-text' },
  ...{ unclean: 'unclean-text', markup: 'markup' },
}

function quoteWords(quote: ReleaseQuote, at: string): ReleaseProblem[] {
  const isUnclean = ([, text]: [string, string]) =>
    text === '' || cleanText(text) !== text || lengthOf(text) > longestQuote
  const told = lintQuote(quote, 0).filter(({ level }) => level === 'refused')
  return [
    ...(textsOf(quote).some(isUnclean) ? [releaseProblem('unclean-text', at)] : []),
    ...told.map(({ code, at: part, facts: { found = '' } }) =>
      code === 'markup'
        ? releaseProblem('markup', `${at}.${part}`)
        : releaseProblem('telling-words', `${at}.${part}`, { found }),
    ),
  ]
}
