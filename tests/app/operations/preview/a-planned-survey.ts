import { makePreviewLink } from '#app/operations/preview/links'
import type { StaffContext } from '#app/operations/staff-context'
import { putPlannedSurvey } from '#db/register/queries/planned-surveys'
import { canonical } from '#surveys/canonical'
import type { Survey } from '#surveys/definition/survey'
import type { RegisterDb } from '#db/connection'

import { usualEngine } from '../../../support/fresh-stores'
import { must } from '../answering'
import { aWorkplace } from '../people/a-workplace'
import { threePages } from '../a-survey-open'

/** A network in which a survey waits to be published. */
export async function aPlannedSurvey(engine = usualEngine, survey: Survey = threePages) {
  const { context, token } = await aWorkplace(engine)
  await plan(context.register, survey)
  return { context, token, survey, slug: survey.slug }
}

export function plan(register: RegisterDb, survey: Survey, revision = 1): Promise<void> {
  return putPlannedSurvey(register, {
    ...{ slug: survey.slug, definition: canonical(survey), revision },
    ...{ planned_on: '2026-02-01', planned_by: 'Amara' },
  })
}

export async function linkTo(context: StaffContext, slug: string, forWhom = 'Members in Asia') {
  return must(await makePreviewLink(context, { slug, forWhom, days: 7 }))
}
