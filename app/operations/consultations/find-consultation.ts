import { findSurveyBySlug } from '#db/register/queries/find-survey'
import type { Survey } from '#surveys/definition/survey'

import type { Context } from '../context'
import type { SurveyRow } from '../find-standing'
import { findVersion } from '../find-version'
import { standing, type Standing } from '../is-open'
import { findPlanned, type Planned } from './find-planned'

/** What staff know by one slug: a survey that is planned, or published, or both. */
export interface Consultation {
  slug: string
  /** As it is published; before that, as it is planned. */
  survey: Survey
  row?: SurveyRow
  /** How a published survey stands at this hour. */
  standing?: Standing
  planned?: Planned
}

type Found = Pick<Context, 'register' | 'hour'>

export async function findConsultation(
  context: Found,
  slug: string,
): Promise<Consultation | undefined> {
  const planned = await findPlanned(context, slug)
  const row = await findSurveyBySlug(context.register, slug)
  if (!row) return planned && { slug, survey: planned.survey, planned }
  const { survey } = await findVersion(context, slug)
  return { slug, survey, row, standing: standing(row, context.hour), ...(planned && { planned }) }
}
