import { has, type Right, type Role } from '../rights'
import { listHaving } from './list-having'
import { findNetwork } from './network'
import type { Person } from '#db/register/queries/people'
import type { RegisterDb } from '#db/connection'

/** What takes two people, where the network wants a second one. */
const shared: Right[] = ['publish consultations', 'keep key holders']

/** The one who would be left without a second person, if this one had only these roles. */
export async function whoStaysAlone(
  register: RegisterDb,
  { id }: Pick<Person, 'id'>,
  roles: readonly Role[] = [],
): Promise<string | undefined> {
  if (!(await findNetwork({ register })).fourEyes) return undefined
  for (const right of shared) {
    const before = await listHaving({ register }, right)
    const [one, other] = before.filter((each) => each.id !== id || has({ roles }, right))
    if (before.length > 1 && other === undefined) return one?.name
  }
  return undefined
}
