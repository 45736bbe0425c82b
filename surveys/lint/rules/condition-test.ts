import { conditionsOf } from '../reason/places'
import { wrongTests } from '../reason/sound'
import type { Rule } from '../rule'

/** A condition asks what its question can answer. */
export const conditionTest: Rule = {
  name: 'condition-test',
  codes: ['condition-wrong-kind', 'condition-unknown-row', 'condition-unknown-option'],
  check: (survey) =>
    conditionsOf(survey).flatMap((placed) =>
      wrongTests(survey, placed).map(({ code, test, value = '' }) => ({
        code,
        level: 'error' as const,
        at: placed.at,
        facts: { question: test.question, word: test.op, value },
      })),
    ),
}
