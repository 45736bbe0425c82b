import { changeRegister } from '#db/register/change'
import { endApiToken, findApiTokenById } from '#db/register/queries/api-tokens'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'

export type EndTokenProblem = { code: 'token-gone' }

/** From now on the program that has it reads nothing. */
export const endToken = withRight('give access to programs', end)

function end(
  context: StaffContext,
  { id }: { id: string },
): Promise<Result<{ name: string }, EndTokenProblem>> {
  return changeRegister(context.register, async (register) => {
    const token = await findApiTokenById(register, id)
    if (!token || !(await endApiToken(register, id, context.today)))
      return fail({ code: 'token-gone' })
    await note(register, context, 'token ended', token.name)
    return ok({ name: token.name })
  })
}
