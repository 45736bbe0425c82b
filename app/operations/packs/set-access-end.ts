import { changeRegister } from '#db/register/change'
import { findAccessEnd, putAccessEnd, removeAccessEnd } from '#db/register/queries/access-ends'
import { findPerson } from '#db/register/queries/people'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'

export type AccessEndProblem =
  | { code: 'person-gone' }
  | { code: 'day-unreadable' }
  /** Somebody else set another day after the page was opened. */
  | { code: 'day-changed-meanwhile' }

interface Wanted {
  id: string
  /** The day that the page showed, and the one that was typed; empty for none. */
  before: string
  day: string
}

/** After this day a consultant sees nothing; an empty day takes the end away. */
export const setAccessEnd = withRight('keep people', set)

function set(
  context: StaffContext,
  { id, before, day }: Wanted,
): Promise<Result<null, AccessEndProblem>> {
  return changeRegister(context.register, async (register) => {
    const person = await findPerson(register, id)
    if (person?.ended_on !== null) return fail({ code: 'person-gone' })
    if (day !== '' && !isDay(day)) return fail({ code: 'day-unreadable' })
    const present = (await findAccessEnd(register, id)) ?? ''
    if (present !== before) return fail({ code: 'day-changed-meanwhile' })
    if (day === '') await removeAccessEnd(register, id)
    else await putAccessEnd(register, id, day)
    if (day !== present) await note(register, context, 'access end set', person.name, { day })
    return ok(null)
  })
}

/** A day of the calendar, as `2027-03-31`. */
export function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
