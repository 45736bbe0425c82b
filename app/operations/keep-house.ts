import { removeCopy } from '#db/backup/snapshot'
import { onlyOne } from '#db/only-one'
import { putSetting } from '#db/register/queries/settings'
import { vacuumResponses } from '#db/responses/vacuum'
import { evenOutFileTimes } from '#db/vacuum/file-times'
import type { VacuumProblem } from '#db/vacuum/vacuum-file'
import { not, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { purgeDrafts } from './purge-drafts'
import type { NotStored } from './storing'

export const lastHousekeeping = 'housekeeping done on'

export type KeepHouseProblem = VacuumProblem | NotStored | { code: 'housekeeping-under-way' }

/** Forgets what has run out, and leaves files that tell nothing of when or in which order. */
export async function keepHouse(
  context: Context,
): Promise<Result<{ day: string }, KeepHouseProblem>> {
  const kept = await onlyOne(context, 'housekeeping', () => clean(context))
  return kept ?? not({ code: 'housekeeping-under-way' })
}

async function clean(context: Context): Promise<Result<{ day: string }, KeepHouseProblem>> {
  const { register, responses, dataDir, today } = context
  const purged = await purgeDrafts(context)
  if (!purged.ok) return purged
  const problem = await vacuumResponses(responses, dataDir)
  if (problem) return not(problem)
  await putSetting(register, lastHousekeeping, today)
  if (dataDir !== undefined) {
    await onlyOne(context, 'backup', () => removeCopy(dataDir))
    await evenOutFileTimes(dataDir, today)
  }
  return ok({ day: today })
}
