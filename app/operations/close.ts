import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { removePause } from '#db/register/queries/pauses'
import { changeSurvey } from '#db/register/queries/surveys'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'

export type CloseProblem =
  | { code: 'no-such-survey'; slug: string }
  | { code: 'closed-already'; slug: string; closedOn: string }

/** Ends a survey at once: nothing is taken any more, not even what was begun before. */
export const close = withRight('design consultations', closeNow)

function closeNow(
  context: StaffContext,
  { slug }: { slug: string },
): Promise<Result<{ code: string }, CloseProblem>> {
  return changeRegister(context.register, async (register) => {
    const survey = await findSurveyBySlug(register, slug)
    if (!survey) return fail({ code: 'no-such-survey', slug })
    if (survey.closed_on) return fail({ code: 'closed-already', slug, closedOn: survey.closed_on })
    await changeSurvey(register, survey.code, { closed_on: context.today })
    await removePause(register, survey.code)
    await note(register, context, 'survey closed', slug)
    return ok({ code: survey.code })
  })
}
