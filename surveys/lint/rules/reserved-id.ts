import type { Rule } from '../rule'
import { questionsOf } from '../texts'

// The addresses that stand where a page would stand: /{lang}/{code}/{page}.
const addresses = [
  'code', 'start', 'check', 'thanks', 'later', 'return', 'withdraw', 'paper', 'privacy',
] // prettier-ignore
// What a page sends besides answers, and the key of all page texts.
const fields = [
  'go', 'back', 'later', 'aside', 'lang', 'anew', 'shown', 'stamp', 'key', 'solution', 'leave_empty', 'pad',
  'code', 'receipt', 'pages',
] // prettier-ignore

/** No name of a page or question is one the platform uses in the same place. */
export const reservedId: Rule = {
  name: 'reserved-id',
  codes: ['reserved-page', 'reserved-question'],
  check: (survey) => [
    ...survey.pages
      .filter(({ id }) => addresses.includes(id))
      .map(({ id }) => ({ code: 'reserved-page', level: 'error' as const, at: `pages.${id}` })),
    ...questionsOf(survey)
      .filter(({ id }) => fields.includes(id))
      .map(({ id }) => ({ code: 'reserved-question', level: 'error' as const, at: id })),
  ],
}
