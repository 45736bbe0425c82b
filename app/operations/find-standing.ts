import { findSurvey } from '#db/register/queries/find-survey'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { standing, type Standing } from './is-open'

export type SurveyRow = NonNullable<Awaited<ReturnType<typeof findSurvey>>>

export type StandingProblem = { code: 'no-survey' } | { code: Exclude<Standing, 'open'> }

/** The survey behind a code, if it stands as it must for what is to be done. */
export async function requireStanding(
  { register, hour }: Context,
  code: string,
  ...wanted: Standing[]
): Promise<Result<SurveyRow, StandingProblem>> {
  const survey = await findSurvey(register, code)
  if (!survey) return fail<StandingProblem>({ code: 'no-survey' })
  const found = standing(survey, hour)
  if (wanted.includes(found)) return ok(survey)
  return fail<StandingProblem>({ code: found as Exclude<Standing, 'open'> })
}
