import { fail, type Result } from '#surveys/result'

import type { SurveyRow } from '../find-standing'
import type { StaffContext } from '../staff-context'
import { findClosed, type BundleProblem } from './hand-out'

export type HandedOutProblem = BundleProblem | { code: 'never-handed-out'; slug: string }

/** The survey, if somebody has begun to fetch its answers. */
export async function findHandedOut(
  context: Pick<StaffContext, 'register' | 'hour'>,
  slug: string,
): Promise<Result<SurveyRow, HandedOutProblem>> {
  const survey = await findClosed(context, slug)
  if (!survey.ok || survey.value.bundled_on) return survey
  return fail({ code: 'never-handed-out', slug })
}
