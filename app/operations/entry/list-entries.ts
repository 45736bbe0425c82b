import { listSurveys } from '#db/register/queries/find-survey'
import { enteredModesOf, type EnteredMode } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'

import type { Context } from '../context'
import { requireEntry } from './require-entry'

/** The surveys to which responses can be entered now, and how they may have come. */
export async function listEntries(
  context: Pick<Context, 'register' | 'hour'>,
): Promise<{ survey: Survey; modes: EnteredMode[] }[]> {
  const found = []
  for (const { slug } of await listSurveys(context.register)) {
    const entry = await requireEntry(context, slug)
    if (!entry.ok) continue
    const { survey } = entry.value.version
    found.push({ survey, modes: enteredModesOf(survey) })
  }
  return found
}
