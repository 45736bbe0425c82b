import { listSurveys } from '#db/register/queries/find-survey'
import { enteredModesOf, type EnteredMode } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'

import type { Context } from '../context'
import { requireEntry } from './require-entry'

export interface Entry {
  survey: Survey
  /** How the responses may have come. */
  modes: EnteredMode[]
  /** The answers were handed out, so what comes now is taken together only. */
  isLate: boolean
}

/** The surveys to which responses can be entered now. */
export async function listEntries(context: Pick<Context, 'register' | 'hour'>): Promise<Entry[]> {
  const found = []
  for (const { slug } of await listSurveys(context.register)) {
    const entry = await requireEntry(context, slug)
    if (!entry.ok) continue
    const { row, version } = entry.value
    const modes = enteredModesOf(version.survey)
    found.push({ survey: version.survey, modes, isLate: row.bundled_on !== null })
  }
  return found
}
