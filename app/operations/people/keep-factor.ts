import { changeRegister } from '#db/register/change'
import { changePerson, findPerson, replaceRecoveryCodes } from '#db/register/queries/people'
import { removeSessionsOf } from '#db/register/queries/sessions'
import { fail, ok, type Result } from '#surveys/result'

import { note, type StaffContext } from '../staff-context'
import type { DoorContext } from './door-context'
import { hashRecoveryCode, newRecoveryCodes, sealFactor, stepOf } from './factor'
import { isPassword } from './password'
import type { Session } from './session'
import { forgive, takeTry, type Wait } from './slow-down'

type Own = StaffContext & DoorContext

/** Asks for six digits from now on, once the telephone has shown that it knows them. */
export function beginFactor(
  context: Own,
  { colleague: { id }, hash }: Session,
  { secret, digits }: { secret: string; digits: string },
): Promise<Result<{ codes: string[] }, { code: 'digits-wrong' }>> {
  return changeRegister(context.register, async (register) => {
    const step = stepOf(secret, digits, context.now)
    if (step === undefined) return fail({ code: 'digits-wrong' })
    const factor = sealFactor(context.secret, id, secret, context.random)
    await changePerson(register, id, { factor, factor_step: step })
    const codes = newRecoveryCodes(context.random)
    await replaceRecoveryCodes(register, id, hashed(id, codes))
    await removeSessionsOf(register, id, hash)
    await note(register, context, 'second factor begun', context.who)
    return ok({ codes })
  })
}

/** Ten new recovery codes; the old ones are good for nothing any more. */
export function renewRecoveryCodes(
  context: Own,
  { colleague: { id } }: Session,
): Promise<Result<{ codes: string[] }, never>> {
  return changeRegister(context.register, async (register) => {
    const codes = newRecoveryCodes(context.random)
    await replaceRecoveryCodes(register, id, hashed(id, codes))
    await note(register, context, 'recovery codes renewed', context.who)
    return ok({ codes })
  })
}

/** Asks for the password alone again; whoever wants that types it. */
export async function endFactor(
  context: Own,
  { colleague: { id } }: Session,
  password: string,
): Promise<Result<null, Wait | { code: 'password-wrong' }>> {
  const wait = await takeTry(context, 'present password', id)
  if (wait) return fail(wait)
  const person = await findPerson(context.register, id)
  if (!(await isPassword(person?.password, password))) return fail({ code: 'password-wrong' })
  await forgive(context, 'present password', id)
  return changeRegister(context.register, async (register) => {
    await changePerson(register, id, { factor: null, factor_step: 0 })
    await replaceRecoveryCodes(register, id, [])
    await note(register, context, 'second factor ended', context.who)
    return ok(null)
  })
}

function hashed(id: string, codes: string[]): Uint8Array[] {
  return codes.map((code) => hashRecoveryCode(id, code))
}
