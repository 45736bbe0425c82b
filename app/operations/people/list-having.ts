import type { RegisterDb } from '#db/connection'
import { listPeople } from '#db/register/queries/people'

import { has, type Right } from '../rights'
import { readRoles } from './person'

/** All who work here and may do this. */
export async function listHaving({ register }: { register: RegisterDb }, right: Right) {
  const people = await listPeople(register)
  return people.filter(({ roles }) => has({ roles: readRoles(roles) }, right))
}
