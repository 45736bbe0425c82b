import { changeRegister } from '#db/register/change'
import { isNoted } from '#db/register/queries/log'

import { note, type StaffContext } from '../staff-context'

/**
 * That somebody entered is noted once a day, and never how many or which: a line for each would say
 * when each came.
 */
export async function noteTyping(context: StaffContext, subject: string): Promise<void> {
  const { who, today: on_day } = context
  const what = 'responses typed in'
  await changeRegister(context.register, async (register) => {
    if (await isNoted(register, { on_day, who, what, subject })) return
    await note(register, context, what, subject)
  })
}
