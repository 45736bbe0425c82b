import { findLastLogEntry } from '#db/register/queries/last-log-entry'

import type { AtWork } from '../door'
import type { LoggedReminder } from './last-reminder'

/** The last reminder of a survey, as the log tells of it. */
export async function findLoggedReminder(
  { register }: Pick<AtWork, 'register'>,
  slug: string,
): Promise<LoggedReminder | undefined> {
  const last = await findLastLogEntry(register, slug, 'reminder begun', 'reminder sent')
  if (!last) return undefined
  const counts = JSON.parse(last.facts) as { reached: number; failed: number; halted?: string }
  if (last.what !== 'reminder sent') return { day: last.on_day, counts: undefined }
  const { reached, failed, halted } = counts
  return { day: last.on_day, counts: { reached, failed, isHalted: halted !== undefined } }
}
