import { changeRegister } from '#db/register/change'
import { markFormDone, unmarkForm } from '#db/register/queries/forms-done'
import { fail, type Result } from '#surveys/result'

import type { Context } from '../context'

export interface DoneAlready {
  code: 'done-already'
}

/** Does what a form asks for once, however often it is sent; a form with problems may come again. */
export async function takeForm<Value, Problem>(
  { register, today }: Pick<Context, 'register' | 'today'>,
  mark: string,
  work: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | DoneAlready>> {
  const known = mark.slice(0, 40)
  const first = await changeRegister(register, (db) => markFormDone(db, known, today))
  if (!first) return fail({ code: 'done-already' })
  const done = await work().catch(async (error: unknown) => {
    await unmarkForm(register, known)
    throw error
  })
  if (!done.ok) await unmarkForm(register, known)
  return done
}
