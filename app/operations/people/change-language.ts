import { changeRegister } from '#db/register/change'
import { changePerson } from '#db/register/queries/people'

import type { Context } from '../context'
import type { Session } from './session'

/** The workplace speaks this language to somebody from now on. How one reads is no matter for the log. */
export function changeLanguage(
  { register }: Pick<Context, 'register'>,
  { colleague: { id } }: Session,
  lang: string,
): Promise<void> {
  return changeRegister(register, (db) => changePerson(db, id, { lang }))
}
