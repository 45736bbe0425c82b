import type { StaffContext } from '#app/operations/staff-context'
import { tellOutcome } from '#app/operations/tell-outcome'
import { listOutcomes } from '#db/register/queries/outcomes'

import { readText } from '../staff/read-text'
import { requireOk } from '../staff/tell'
import { findingsFile } from './findings-file'
import { onDay } from './on-day'
import type { PastSurvey } from './past-surveys'

/** Tells what was done with the findings, where nobody told it yet. */
export async function tellPast(context: StaffContext, { slug, told }: PastSurvey): Promise<void> {
  if (told === undefined || (await listOutcomes(context.register, slug)).length > 0) return
  const texts: unknown = JSON.parse(await readText(findingsFile(slug, 'outcome')))
  requireOk(await tellOutcome(onDay(context, told), { slug, texts }))
}
