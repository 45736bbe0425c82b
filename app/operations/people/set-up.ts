import { bytesToHex } from '@noble/hashes/utils.js'

import { changeRegister } from '#db/register/change'
import { addPerson, countPeople } from '#db/register/queries/people'
import { findSetting, putSetting } from '#db/register/queries/settings'
import { toBase64url } from '#app/vault/base64url'
import { fail, ok, type Result } from '#surveys/result'

import { note } from '../staff-context'
import type { DoorContext } from './door-context'
import { networkProblems, putNetwork, type Network, type NetworkProblem } from './network'
import { hashPassword, passwordProblem, type PasswordProblem } from './password'
import { keptAs, nameKeyOf, nameProblem, tidyName, type NameProblem } from './person'
import { beginSession } from './sign-in'
import { hashToken, newToken } from './token'

export type SetUpProblem = { code: 'set-up-over' } | NetworkProblem | NameProblem | PasswordProblem

export interface SetUp {
  token: string
  network: Network
  name: string
  password: string
  again: string
  lang: string
}

const setting = 'set-up'

/** The token of a link that sets this network up; none where somebody works here already. */
export function offerSetUp(
  context: Pick<DoorContext, 'register' | 'random'>,
): Promise<string | undefined> {
  return changeRegister(context.register, async (register) => {
    if ((await countPeople(register)) > 0) return undefined
    const { token, hash } = newToken(context.random)
    await putSetting(register, setting, bytesToHex(hash))
    return token
  })
}

export async function isSetUpLink({ register }: Pick<DoorContext, 'register'>, token: string) {
  if ((await countPeople(register)) > 0) return false
  return (await findSetting(register, setting)) === bytesToHex(hashToken(token))
}

/** Makes the first account, which may do all there is to do until others come. */
export async function setUp(
  context: DoorContext,
  given: SetUp,
): Promise<Result<{ token: string }, SetUpProblem>> {
  if (!(await isSetUpLink(context, given.token))) return fail({ code: 'set-up-over' })
  const problems = [
    ...networkProblems(given.network),
    nameProblem(given.name),
    passwordProblem(given, given.name),
  ].filter((problem) => problem !== undefined)
  if (problems.length > 0) return fail(...problems)
  const password = await hashPassword(given.password)
  const person = await changeRegister(context.register, async (register) => {
    if (!(await isSetUpLink({ register }, given.token))) return undefined
    return addFirst({ ...context, register }, { ...given, password })
  })
  if (person === undefined) return fail({ code: 'set-up-over' })
  return ok({ token: await beginSession(context, person, false) })
}

async function addFirst(context: DoorContext, given: SetUp): Promise<string> {
  const { register, random, today } = context
  const name = tidyName(given.name)
  const id = toBase64url(random(12))
  const account = {
    id,
    name,
    name_key: nameKeyOf(name),
    lang: given.lang,
    password: given.password,
  }
  const fresh = { factor: null, factor_step: 0, added_on: today, ended_on: null, revision: 1 }
  await addPerson(register, { ...account, ...fresh, ...keptAs(everything) })
  await putNetwork({ register }, given.network)
  await putSetting(register, setting, '')
  await note(register, { ...context, who: name, roles: [] }, 'network set up', given.network.name)
  return id
}

const everything = {
  roles: ['administrator' as const, 'designer' as const, 'key-holder' as const],
  scope: { surveys: [], countries: [] },
}
