import type { Rule } from '../rule'
import { traffickingTerms } from '../terms/avoided'
import { listFor, termsIn } from '../terms/term'
import { readableTexts } from '../texts'

/** Trafficking never stands for sex work; whether it does, only a person can read. */
export const trafficking: Rule = {
  name: 'trafficking',
  codes: ['trafficking'],
  check: (survey) =>
    readableTexts(survey)
      .filter(({ question }) => !question?.quotesLaw)
      .flatMap(({ key, text, language }) =>
        termsIn(text, language, listFor(traffickingTerms, language))
          .slice(0, 1)
          .map(({ found }) => ({
            code: 'trafficking',
            level: 'notice' as const,
            at: key,
            language,
            facts: { found },
          })),
      ),
}
