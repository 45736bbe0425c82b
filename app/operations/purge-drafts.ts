import { findSurvey } from '#db/register/queries/find-survey'
import { listSurveysInWork, moveExpiry, purgeExpired } from '#db/responses/queries/expiry'
import { ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { draftDay, standing } from './is-open'
import { type NotStored, storing } from './storing'

/** Forgets the drafts that can never be sent any more, and the return codes to them; how many drafts. */
export function purgeDrafts(context: Context): Promise<Result<{ drafts: number }, NotStored>> {
  return storing<{ drafts: number }, NotStored>(async () => {
    for (const survey of await listSurveysInWork(context.responses)) await settle(context, survey)
    return ok({ drafts: await purgeExpired(context.responses, context.today) })
  })
}

// The closing date may have been moved since a draft was written, or the survey closed at once.
async function settle({ register, responses, today, hour }: Context, code: string): Promise<void> {
  const survey = await findSurvey(register, code)
  if (!survey) return
  const over = standing(survey, hour) === 'closed'
  await moveExpiry(responses, code, over ? today : draftDay(survey))
}
