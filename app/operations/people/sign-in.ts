import { changeRegister } from '#db/register/change'
import { changePerson, findPersonByName } from '#db/register/queries/people'
import { addSession } from '#db/register/queries/sessions'
import { fail, ok, type Result } from '#surveys/result'

import type { DoorContext } from './door-context'
import { isPassword } from './password'
import { nameKeyOf } from './person'
import { forgive, takeTry, type Wait } from './slow-down'
import { newToken } from './token'

export type SignInProblem = Wait | { code: 'not-known' }

export interface SignedIn {
  /** What the browser brings along from now on. */
  token: string
  /** Six digits are still to come. */
  factorDue: boolean
}

/** Opens a session for a name and its password. What was wrong is not told apart. */
export async function signIn(
  context: DoorContext,
  typed: { name: string; password: string; lang?: string | undefined },
): Promise<Result<SignedIn, SignInProblem>> {
  const nameKey = nameKeyOf(typed.name)
  const wait = await takeTry(context, 'password', nameKey)
  if (wait) return fail(wait)
  const found = await findPersonByName(context.register, nameKey)
  const person = found?.ended_on === null ? found : undefined
  const right = await isPassword(person?.password, typed.password)
  if (!person || !right) return fail({ code: 'not-known' })
  await forgive(context, 'password', nameKey)
  const factorDue = person.factor !== null
  await keepFirstLanguage(context, person, typed.lang)
  return ok({ token: await beginSession(context, person.id, factorDue), factorDue })
}

/** What was chosen at the door counts for whoever had chosen no language before. */
async function keepFirstLanguage(
  { register }: DoorContext,
  { id, lang: before }: { id: string; lang: string },
  lang = '',
): Promise<void> {
  if (before !== '' || lang === '') return
  await changeRegister(register, (db) => changePerson(db, id, { lang }))
}

/** A new session; whoever knew an older token gains nothing by it. */
export async function beginSession(
  { register, random, hour }: DoorContext,
  person: string,
  factorDue: boolean,
): Promise<string> {
  const { token, hash } = newToken(random)
  const session = { hash, person, begun_hour: hour, seen_hour: hour }
  await changeRegister(register, (db) =>
    addSession(db, { ...session, factor_due: factorDue ? 1 : 0 }),
  )
  return token
}
