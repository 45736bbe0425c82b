import { changeRegister } from '#db/register/change'
import { changePerson, findPerson, spendRecoveryCode } from '#db/register/queries/people'
import { passFactor as pass } from '#db/register/queries/sessions'
import { fail, ok, type Result } from '#surveys/result'

import type { DoorContext } from './door-context'
import { hashRecoveryCode, openFactor, stepOf } from './factor'
import type { Session } from './session'
import { forgive, takeTry, type Wait } from './slow-down'

export type FactorProblem = Wait | { code: 'digits-wrong' } | { code: 'factor-unreadable' }

/** Takes the six digits that were still to come, or a recovery code instead. */
export async function passFactor(
  context: DoorContext,
  { hash, colleague: { id } }: Session,
  typed: string,
): Promise<Result<null, FactorProblem>> {
  const wait = await takeTry(context, 'factor', id)
  if (wait) return fail(wait)
  const problem = await changeRegister(context.register, async (register) => {
    const wrong = await judge({ ...context, register }, id, typed)
    if (!wrong) await pass(register, hash)
    return wrong
  })
  if (problem) return fail(problem)
  await forgive(context, 'factor', id)
  return ok(null)
}

async function judge(
  { register, now, secret }: DoorContext,
  id: string,
  typed: string,
): Promise<FactorProblem | undefined> {
  if (await spendRecoveryCode(register, id, hashRecoveryCode(id, typed))) return undefined
  const person = await findPerson(register, id)
  if (!person?.factor) return undefined
  const opened = openFactor(secret, id, person.factor)
  if (opened === undefined) return { code: 'factor-unreadable' }
  const step = stepOf(opened, typed, now)
  if (step === undefined || step <= person.factor_step) return { code: 'digits-wrong' }
  await changePerson(register, id, { factor_step: step })
  return undefined
}
