import type { DoneAlready } from '#app/operations/people/take-form'
import type { NotAllowed } from '#app/operations/rights'
import { forbidden } from '#app/refusals'

interface Coded {
  code: string
}

/** What a page says of problems: those for its reader; whoever has not the right is turned away. */
export function settle<Problem extends Coded>(
  problems: (Problem | NotAllowed | DoneAlready)[],
): { problems: Problem[]; already: boolean } {
  if (problems.some(({ code }) => code === 'not-allowed')) throw forbidden()
  const already = problems.some(({ code }) => code === 'done-already')
  return { problems: already ? [] : (problems as Problem[]), already }
}
