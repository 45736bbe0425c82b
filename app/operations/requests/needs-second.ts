import { countPeople, findPerson } from '#db/register/queries/people'

import type { Context } from '../context'
import { listHaving } from '../people/list-having'
import { findNetwork } from '../people/network'
import { readRoles } from '../people/person'
import { has, type Right } from '../rights'
import { findTie } from './ties'

type Register = Pick<Context, 'register'>

/** Whether what is final takes two people; before anybody works here, the command line decides alone. */
export async function needsSecond({ register }: Register): Promise<boolean> {
  if ((await countPeople(register)) === 0) return false
  return (await findNetwork({ register })).fourEyes
}

/** Whether this takes two: a second person is wanted, and one could be there. */
export async function takesTwo(context: Register, right: Right): Promise<boolean> {
  return (await needsSecond(context)) && (await listHaving(context, right)).length > 1
}

/** The names of all others who may decide what this person asks for. */
export async function listDeciders(
  { register, today }: Pick<Context, 'register' | 'today'>,
  right: Right,
  person: string | null,
): Promise<string[]> {
  const asker = person === null ? undefined : await findPerson(register, person)
  const deciders: string[] = []
  for (const { id, name } of await listHaving({ register }, right)) {
    if (id === person) continue
    const two = asker && { asker: asker.name, decider: name }
    if (!two || !(await findTie({ register, today }, two, right))) deciders.push(name)
  }
  return deciders
}

/** Whether somebody still works here and may do this, by the register and not by what they were once. */
export async function stillMay({ register }: Register, right: Right, id: string): Promise<boolean> {
  const person = await findPerson(register, id)
  return person?.ended_on === null && has({ roles: readRoles(person.roles) }, right)
}
