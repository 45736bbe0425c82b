import type { Rule } from '../rule'
import { questionsOf } from '../texts'

/** Every question and every page has a name of its own. */
export const duplicateId: Rule = {
  name: 'duplicate-id',
  codes: ['duplicate-question', 'duplicate-page'],
  check: (survey) => [
    ...repeated(questionsOf(survey).map(({ id }) => id)).map((id) => ({
      code: 'duplicate-question',
      level: 'error' as const,
      at: id,
    })),
    ...repeated(survey.pages.map(({ id }) => id)).map((id) => ({
      code: 'duplicate-page',
      level: 'error' as const,
      at: `pages.${id}`,
    })),
  ],
}

function repeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))]
}
