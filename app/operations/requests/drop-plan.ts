import { removePlannedSurvey } from '#db/register/queries/planned-surveys'
import { freeze } from '#surveys/version/freeze'

import { findPlanned } from '../consultations/find-planned'
import type { Publication } from '../publish'
import type { StaffContext } from '../staff-context'

/** A plan that is published word for word is a plan no longer; one that went on since stays. */
export async function dropPlan(
  context: Pick<StaffContext, 'register'>,
  { survey: { slug }, hash }: Pick<Publication, 'survey' | 'hash'>,
  published: string,
): Promise<void> {
  const planned = await findPlanned(context, slug)
  if (planned && freeze(planned.survey, hash).hash === published)
    await removePlannedSurvey(context.register, slug)
}
