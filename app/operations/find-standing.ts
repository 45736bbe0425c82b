import { findSurvey } from '#db/register/queries/find-survey'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { standing, type Standing } from './is-open'

export type SurveyRow = NonNullable<Awaited<ReturnType<typeof findSurvey>>>

export type StandingProblem = { code: 'no-survey' } | { code: Exclude<Standing, 'open'> }

/** The survey behind a code, and how it stands at this hour. */
export async function findStanding(
  { register, hour }: Pick<Context, 'register' | 'hour'>,
  code: string,
): Promise<{ row: SurveyRow; standing: Standing } | undefined> {
  const row = await findSurvey(register, code)
  return row && { row, standing: standing(row, hour) }
}

/** The survey behind a code, if it stands as it must for what is to be done. */
export async function requireStanding(
  context: Context,
  code: string,
  ...wanted: Standing[]
): Promise<Result<SurveyRow, StandingProblem>> {
  const found = await findStanding(context, code)
  return found ? judgeStanding(found, wanted) : fail<StandingProblem>({ code: 'no-survey' })
}

/** The same of a survey that was found already. */
export function judgeStanding(
  { row, standing }: { row: SurveyRow; standing: Standing },
  wanted: Standing[],
): Result<SurveyRow, StandingProblem> {
  if (wanted.includes(standing)) return ok(row)
  return fail<StandingProblem>({ code: standing as Exclude<Standing, 'open'> })
}
