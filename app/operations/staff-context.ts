import { addLogEntry } from '#db/register/queries/log'
import type { RegisterDb } from '#db/connection'
import { canonical } from '#surveys/canonical'

import type { Context } from './context'

/** What an operation of staff is given: it is noted in the log under a name. */
export interface StaffContext extends Context {
  who: string
}

/** Notes in the log what was done to `subject`, in the transaction of the change itself. */
export async function note(
  register: RegisterDb,
  { who, today }: StaffContext,
  what: string,
  subject: string,
  facts: Record<string, unknown> = {},
): Promise<void> {
  await addLogEntry(register, { on_day: today, who, what, subject, facts: canonical(facts) })
}
