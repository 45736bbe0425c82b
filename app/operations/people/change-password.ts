import { changeRegister } from '#db/register/change'
import { changePerson, findPerson } from '#db/register/queries/people'
import { removeSessionsOf } from '#db/register/queries/sessions'
import { fail, ok, type Result } from '#surveys/result'

import { note, type StaffContext } from '../staff-context'
import type { DoorContext } from './door-context'
import { hashPassword, isPassword, passwordProblem, type PasswordProblem } from './password'
import type { Session } from './session'
import { forgive, takeTry, type Wait } from './slow-down'

export interface TypedPasswords {
  present: string
  password: string
  again: string
}

/** Changes one’s own password, and signs out everywhere else. */
export async function changePassword(
  context: StaffContext & DoorContext,
  { hash, colleague: { id, name } }: Session,
  typed: TypedPasswords,
): Promise<Result<null, PasswordProblem | Wait | { code: 'password-wrong' }>> {
  const problem = passwordProblem(typed, name)
  if (problem) return fail(problem)
  const wait = await takeTry(context, 'present password', id)
  if (wait) return fail(wait)
  const person = await findPerson(context.register, id)
  if (!(await isPassword(person?.password, typed.present))) return fail({ code: 'password-wrong' })
  await forgive(context, 'present password', id)
  const password = await hashPassword(typed.password)
  return changeRegister(context.register, async (register) => {
    await changePerson(register, id, { password })
    await removeSessionsOf(register, id, hash)
    await note(register, context, 'password changed', context.who)
    return ok(null)
  })
}
