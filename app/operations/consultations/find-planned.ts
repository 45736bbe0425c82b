import { findPlannedSurvey } from '#db/register/queries/planned-surveys'
import { readSurvey, type Survey } from '#surveys/definition/survey'

import type { Context } from '../context'

/** A survey that waits to be published, or a published one as it is to be changed. */
export interface Planned {
  survey: Survey
  plannedOn: string
  plannedBy: string
  revision: number
}

export async function findPlanned(
  { register }: Pick<Context, 'register'>,
  slug: string,
): Promise<Planned | undefined> {
  const row = await findPlannedSurvey(register, slug)
  if (!row) return undefined
  const read = readSurvey(JSON.parse(row.definition))
  if (!read.ok) throw new Error(`The planned survey ${slug} is none.`)
  const { planned_on: plannedOn, planned_by: plannedBy, revision } = row
  return { survey: read.value, plannedOn, plannedBy, revision }
}
