import { removeCopy } from '#db/backup/snapshot'
import { onlyOne } from '#db/only-one'
import { hideOrder } from '#db/register/hide-order'
import { findSetting, putSetting } from '#db/register/queries/settings'
import { vacuumResponses } from '#db/responses/vacuum'
import { evenOutFileTimes } from '#db/vacuum/file-times'
import type { VacuumProblem } from '#db/vacuum/vacuum-file'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { forgetPassed } from './people/forget-passed'
import { purgeDrafts } from './purge-drafts'
import type { NotStored } from './storing'

export const lastHousekeeping = 'housekeeping done on'
const lastNight = 'night kept on'

/** A clock that is wrong would forget every draft: so far ahead of the last time it is not believed. */
export interface DateLeaps {
  code: 'date-leaps'
  lastDay: string
  today: string
}

export interface KeptHouse {
  day: string
  /** Why nothing was forgotten this time; files were cleaned all the same. */
  leap?: DateLeaps
  /** Another server did it this night. */
  already?: boolean
}

interface How {
  dateConfirmed?: boolean
  /** As every server does by itself, of which one is enough. */
  nightly?: boolean
}

export type KeepHouseProblem = VacuumProblem | NotStored | { code: 'housekeeping-under-way' }

/** Forgets what has run out, and leaves files that tell nothing of when or in which order. */
export async function keepHouse(
  context: Context,
  how: How = {},
): Promise<Result<KeptHouse, KeepHouseProblem>> {
  const kept = await onlyOne(context, 'housekeeping', () => clean(context, how))
  return kept ?? fail({ code: 'housekeeping-under-way' })
}

async function clean(
  context: Context,
  { dateConfirmed, nightly }: How,
): Promise<Result<KeptHouse, KeepHouseProblem>> {
  const { register, responses, dataDir, today } = context
  if (nightly && (await findSetting(register, lastNight)) === today) {
    if (dataDir !== undefined) await evenOutFileTimes(dataDir, today)
    return ok({ day: today, already: true })
  }
  const leap = dateConfirmed ? undefined : await leapSince(context)
  const purged = leap ? ok({ drafts: 0 }) : await purgeDrafts(context)
  if (!purged.ok) return purged
  if (!leap) await forgetPassed(context)
  const problem = await vacuumResponses(responses, dataDir)
  if (problem) return fail(problem)
  await hideOrder(register)
  if (!leap) await putSetting(register, lastHousekeeping, today)
  if (!leap && nightly) await putSetting(register, lastNight, today)
  if (dataDir !== undefined) {
    await onlyOne(context, 'backup', () => removeCopy(dataDir))
    await evenOutFileTimes(dataDir, today)
  }
  return ok({ day: today, ...(leap && { leap }) })
}

const mostDays = 40
const dayLong = 86_400_000

async function leapSince({ register, today }: Context): Promise<DateLeaps | undefined> {
  const lastDay = await findSetting(register, lastHousekeeping)
  if (lastDay === undefined) return undefined
  const days = (Date.parse(today) - Date.parse(lastDay)) / dayLong
  return days > mostDays ? { code: 'date-leaps', lastDay, today } : undefined
}
