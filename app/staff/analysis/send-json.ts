import type { SaidProblem } from './said-problems'

/** What our script asked for. */
export function sendJson(value: object): Response {
  return new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } })
}

/** What stands in the way, as data for our script and as sentences for its reader. */
export function sendProblems(problems: SaidProblem[]): Response {
  const status = Math.min(...problems.map(({ code }) => statuses[code] ?? 422))
  return new Response(JSON.stringify({ problems }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  })
}

// A survey or a fetch that stands otherwise than the page says; all others are about what was sent.
const statuses: Partial<Record<SaidProblem['code'], number>> = {
  'no-such-part': 404,
  'no-such-survey': 409,
  'not-published': 409,
  'not-closed-yet': 409,
  'survey-erased': 409,
  'never-handed-out': 409,
  'order-unknown': 409,
  'order-changed': 409,
}
