import { isAsked } from '../../definition/question'
import type { Rule } from '../rule'
import { sensitiveTopics } from '../terms/personal'
import { asksFor } from '../terms/asks-for'
import { questionsOf } from '../texts'

/** What could put a person at risk is marked, so that the whole survey is counted with more care. */
export const sensitiveUnmarked: Rule = {
  name: 'sensitive-unmarked',
  codes: ['sensitive-unmarked'],
  check: (survey) =>
    questionsOf(survey)
      .filter((question) => isAsked(question) && !question.sensitive)
      .filter(({ personal }) => survey.unit !== 'organisation' || personal)
      .flatMap((question) =>
        asksFor(survey, question, sensitiveTopics)
          .slice(0, 1)
          .map((word) => ({
            code: 'sensitive-unmarked',
            level: 'warning' as const,
            at: question.id,
            facts: { word },
          })),
      ),
}
