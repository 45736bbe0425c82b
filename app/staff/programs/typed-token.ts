import type { MakeTokenProblem, WantedToken } from '#app/operations/programs/make-token'
import type { PostedFields } from '#app/respond/read-fields'
import type { FieldProblem } from '#app/ui/error-summary'

/** What a form about a token holds, as it was typed. */
export type TypedToken = WantedToken

export function typedToken(posted: PostedFields): TypedToken {
  return {
    name: posted.get('name').slice(0, 1000),
    surveys: [...new Set(posted.getAll('surveys'))].slice(0, 500),
    expiresOn: posted.get('expiresOn').slice(0, 40),
  }
}

const fields: Record<MakeTokenProblem['code'], keyof TypedToken> = {
  'name-missing': 'name',
  'name-long': 'name',
  'survey-unknown': 'surveys',
  'day-unreadable': 'expiresOn',
  'day-past': 'expiresOn',
  'day-far': 'expiresOn',
}

/** What is wrong with each field, in words. */
export function tokenProblems(
  problems: MakeTokenProblem[],
  say: (code: MakeTokenProblem['code'], facts: object) => string,
  day: (date: string) => string,
): FieldProblem[] {
  return problems.map((problem) => ({
    field: fields[problem.code],
    text: say(problem.code, problem.code === 'day-far' ? { last: day(problem.last) } : problem),
  }))
}
