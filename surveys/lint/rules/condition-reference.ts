import { conditionsOf } from '../reason/places'
import { wrongReferences } from '../reason/sound'
import type { Rule } from '../rule'

/** A condition asks for an answer that was given before. */
export const conditionReference: Rule = {
  name: 'condition-reference',
  codes: ['condition-unknown-question', 'condition-later-question'],
  check: (survey) =>
    conditionsOf(survey).flatMap((placed) =>
      wrongReferences(survey, placed).map(({ code, test }) => ({
        code,
        level: 'error' as const,
        at: placed.at,
        facts: { question: test.question },
      })),
    ),
}
