import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { changeSurvey } from '#db/register/queries/surveys'
import { listEnvelopes } from '#db/responses/queries/envelopes-of-survey'
import { forgetDrafts } from '#db/responses/queries/forget-survey'
import { fail, ok, type Result } from '#surveys/result'

import type { SurveyRow } from '../find-standing'
import { standing } from '../is-open'
import { note, type StaffContext } from '../staff-context'

export type BundleProblem =
  | { code: 'not-published'; slug: string }
  | { code: 'survey-erased'; slug: string; erasedOn: string }
  | { code: 'not-closed-yet'; slug: string; closesOn: string }

/** The survey, if no more answers can come and none were destroyed. */
export async function findClosed(
  { register, hour }: Pick<StaffContext, 'register' | 'hour'>,
  slug: string,
): Promise<Result<SurveyRow, BundleProblem>> {
  const survey = await findSurveyBySlug(register, slug)
  if (!survey) return fail({ code: 'not-published', slug })
  const { erased_on: erasedOn, closes_on: closesOn } = survey
  if (erasedOn) return fail({ code: 'survey-erased', slug, erasedOn })
  return standing(survey, hour) === 'closed'
    ? ok(survey)
    : fail({ code: 'not-closed-yet', slug, closesOn })
}

/** All envelopes of a survey, which from now on is closed for good. */
export async function handOut(context: StaffContext, survey: SurveyRow) {
  await mark(context, survey)
  // A submission under way needs its draft: it has arrived already, or it never will.
  await forgetDrafts(context.responses, survey.code)
  return listEnvelopes(context.responses, survey.code)
}

async function mark(context: StaffContext, survey: SurveyRow): Promise<void> {
  const { code, slug, closed_on, bundled_on } = survey
  const { today } = context
  const dates = { closed_on: closed_on ?? today, bundled_on: bundled_on ?? today }
  await changeRegister(context.register, async (register) => {
    await changeSurvey(register, code, dates)
    await note(register, context, 'bundle handed out', slug)
  })
}
