import { addLogEntry } from '#db/register/queries/log'
import type { RegisterDb } from '#db/connection'
import { canonical } from '#surveys/canonical'

import type { Context } from './context'
import type { Role } from './rights'

/** What an operation of staff is given: it is noted in the log under a name. */
export interface StaffContext extends Context {
  who: string
  /** What they may do; the command line is whoever owns the machine. */
  roles: readonly Role[]
}

/** All that the log ever tells of; the words for it stand in `log.json`. */
export const deeds = [
  ...(['survey published', 'version published', 'survey closed'] as const),
  ...(['consultation brought in', 'draft replaced', 'draft taken away'] as const),
  ...(['preview link made', 'preview link taken back'] as const),
  ...(['comment settled', 'comment opened again', 'comment removed'] as const),
  ...(['texts translated', 'translation file taken in', 'translation handed over'] as const),
  ...(['dates changed', 'survey paused', 'survey resumed'] as const),
  ...(['bundle handed out', 'open answers worked on'] as const),
  ...(['release accepted', 'outcome told'] as const),
  ...(['survey erased', 'erasure finished', 'key file destroyed'] as const),
  ...(['responses added from a file', 'responses typed in', 'members imported'] as const),
  ...(['member added', 'member changed', 'member removed'] as const),
  ...(['codes issued', 'codes added to a batch'] as const),
  ...(['reminder worded', 'reminder begun', 'reminder sent'] as const),
  ...(['key holder added', 'key holder removed'] as const),
  ...(['key offered', 'key turned away'] as const),
  ...(['network set up', 'network changed', 'language changed'] as const),
  ...(['person invited', 'invitation taken back', 'account made', 'account ended'] as const),
  ...(['new password offered', 'account recovered', 'password changed', 'roles changed'] as const),
  ...(['pack taken', 'access end set', 'token made', 'token ended'] as const),
  ...(['request made', 'request approved', 'request declined', 'request taken back'] as const),
  ...(['second factor begun', 'second factor ended', 'recovery codes renewed'] as const),
]

export type Deed = (typeof deeds)[number]

/** Notes in the log what was done to `subject`, in the transaction of the change itself. */
export async function note(
  register: RegisterDb,
  { who, today }: StaffContext,
  what: Deed,
  subject: string,
  facts: Record<string, unknown> = {},
): Promise<void> {
  await addLogEntry(register, { on_day: today, who, what, subject, facts: canonical(facts) })
}
