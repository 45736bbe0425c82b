import { changeRegister } from '#db/register/change'
import { findInvitation, removeInvitation } from '#db/register/queries/invitations'
import {
  addPerson,
  changePerson,
  findPersonByName,
  replaceRecoveryCodes,
} from '#db/register/queries/people'
import { removeSessionsOf } from '#db/register/queries/sessions'
import { toBase64url } from '#app/vault/base64url'
import { fail, ok, type Result } from '#surveys/result'

import { note } from '../staff-context'
import type { DoorContext } from './door-context'
import { hashPassword, passwordProblem, type PasswordProblem } from './password'
import { nameKeyOf } from './person'
import { beginSession } from './sign-in'
import { hashToken } from './token'

export type AcceptInvitationProblem = PasswordProblem | { code: 'invitation-gone' }

interface Accepting {
  token: string
  password: string
  again: string
  lang: string
}

/** Whom a link is for, if it is still good. */
export async function findInvited({ register, today }: DoorContext, token: string) {
  const found = await findInvitation(register, hashToken(token))
  return found && found.expires_on >= today ? found : undefined
}

/** Makes the account, or gives it a new password; the link is good for nothing after. */
export async function acceptInvitation(
  context: DoorContext,
  { token, lang, ...typed }: Accepting,
): Promise<Result<{ token: string }, AcceptInvitationProblem>> {
  const invited = await findInvited(context, token)
  if (!invited) return fail({ code: 'invitation-gone' })
  const problem = passwordProblem(typed, invited.name)
  if (problem) return fail(problem)
  const password = await hashPassword(typed.password)
  const person = await changeRegister(context.register, async (register) => {
    if (!(await removeInvitation(register, invited.id))) return undefined
    const inner = { ...context, register }
    return invited.person === null
      ? addNew(inner, { ...invited, password, lang })
      : letBackIn(inner, { id: invited.person, name: invited.name, password })
  })
  if (person === undefined) return fail({ code: 'invitation-gone' })
  return ok({ token: await beginSession(context, person, false) })
}

async function addNew(
  context: DoorContext,
  {
    name,
    roles,
    scope,
    password,
    lang,
  }: Record<'name' | 'roles' | 'scope' | 'password' | 'lang', string>,
): Promise<string | undefined> {
  const { register, random, today } = context
  if (await findPersonByName(register, nameKeyOf(name))) return undefined
  const id = toBase64url(random(12))
  const kept = { id, name, name_key: nameKeyOf(name), roles, scope, lang, password }
  const fresh = { factor: null, factor_step: 0, added_on: today, ended_on: null, revision: 1 }
  await addPerson(register, { ...kept, ...fresh })
  await note(register, { ...context, who: name, roles: [] }, 'account made', name)
  return id
}

async function letBackIn(
  context: DoorContext,
  { id, name, password }: Record<'id' | 'name' | 'password', string>,
): Promise<string> {
  const { register } = context
  await changePerson(register, id, { password, factor: null, factor_step: 0 })
  await replaceRecoveryCodes(register, id, [])
  await removeSessionsOf(register, id)
  await note(register, { ...context, who: name, roles: [] }, 'account recovered', name)
  return id
}
