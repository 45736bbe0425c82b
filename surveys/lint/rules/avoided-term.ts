import type { Rule } from '../rule'
import { avoidedTerms } from '../terms/avoided'
import { listFor, termsIn } from '../terms/term'
import { readableTexts } from '../texts'

/** The words of the community are used, unless a text names a legal term on purpose. */
export const avoidedTerm: Rule = {
  name: 'avoided-term',
  codes: ['avoided-term'],
  check: (survey) =>
    readableTexts(survey)
      .filter(({ question }) => !question?.quotesLaw)
      .flatMap(({ key, text, language }) =>
        termsIn(text, language, listFor(avoidedTerms, language)).map(({ found, better }) => ({
          code: 'avoided-term',
          level: 'warning' as const,
          at: key,
          language,
          facts: { found, better },
        })),
      ),
}
