import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import type { SurveyRow } from './find-standing'
import { standing } from './is-open'

/** Why staff can add no responses to a survey now. */
export type NotTaking =
  | { code: 'not-published'; slug: string }
  | { code: 'not-open-yet'; slug: string; opensOn: string }
  | { code: 'paused'; slug: string }
  | { code: 'survey-erased'; slug: string; erasedOn: string }

/** A survey to which staff may add responses: from its first day on, also after it has closed. */
export async function requireTaking(
  { register, hour }: Pick<Context, 'register' | 'hour'>,
  slug: string,
): Promise<Result<SurveyRow, NotTaking>> {
  const survey = await findSurveyBySlug(register, slug)
  if (!survey) return fail<NotTaking>({ code: 'not-published', slug })
  const { erased_on: erasedOn, opens_on: opensOn } = survey
  if (erasedOn) return fail<NotTaking>({ code: 'survey-erased', slug, erasedOn })
  const now = standing(survey, hour)
  if (now === 'not-yet') return fail<NotTaking>({ code: 'not-open-yet', slug, opensOn })
  if (now === 'paused') return fail<NotTaking>({ code: 'paused', slug })
  return ok(survey)
}
