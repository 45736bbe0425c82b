import type { Rule } from '../rule'
import { ageQuestions, directQuestions } from '../terms/personal'
import { asksFor } from '../terms/asks-for'
import { questionsOf } from '../texts'

// What respondents write themselves; a choice among options holds only what its author put there.
const written = ['short_text', 'long_text', 'number', 'date']

/** No question asks for a name, an exact age, a street or a town. */
export const directIdentifier: Rule = {
  name: 'direct-identifier',
  codes: ['direct-identifier', 'exact-age'],
  check: (survey) =>
    questionsOf(survey)
      .filter(({ type }) => written.includes(type))
      .flatMap((question) => {
        const [word] = asksFor(survey, question, directQuestions)
        const at = question.id
        if (word !== undefined) {
          return [{ code: 'direct-identifier', level: 'warning' as const, at, facts: { word } }]
        }
        const isExact = question.type === 'number' || question.type === 'date'
        const age = asksFor(survey, question, ageQuestions)
        return isExact && age.length > 0
          ? [{ code: 'exact-age', level: 'warning' as const, at }]
          : []
      }),
}
