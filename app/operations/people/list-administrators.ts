import type { RegisterDb } from '#db/connection'
import { listPeople } from '#db/register/queries/people'

import { has } from '../rights'
import { readRoles } from './person'

/** The names of all who can give somebody another role. */
export async function listAdministrators(register: RegisterDb): Promise<string[]> {
  const people = await listPeople(register)
  return people
    .filter(({ roles }) => has({ roles: readRoles(roles) }, 'keep people'))
    .map(({ name }) => name)
}
