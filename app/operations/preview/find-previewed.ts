import { findSurveyBySlug } from '#db/register/queries/find-survey'
import type { Survey } from '#surveys/definition/survey'

import { findPlanned } from '../consultations/find-planned'
import type { Context } from '../context'
import { findVersion } from '../find-version'

/** A survey as it would be seen: as it is planned, otherwise as it was published last. */
export interface Previewed {
  survey: Survey
  planned: boolean
  /** Grows with each change of what is planned. */
  revision: number | undefined
}

export async function findPreviewed(
  context: Pick<Context, 'register'>,
  slug: string,
): Promise<Previewed | undefined> {
  const planned = await findPlanned(context, slug)
  if (planned) return { survey: planned.survey, planned: true, revision: planned.revision }
  const published = await findSurveyBySlug(context.register, slug)
  if (!published) return undefined
  const { survey } = await findVersion(context, slug)
  return { survey, planned: false, revision: undefined }
}
