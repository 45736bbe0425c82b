import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'
import { removeInvitationsFor } from '#db/register/queries/invitations'
import { changePerson, findPerson, listPeople } from '#db/register/queries/people'
import { removeSessionsOf } from '#db/register/queries/sessions'
import { fail, ok, type Result } from '#surveys/result'

import { withRight, type Role } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { keptAs, readRoles, type Scope } from './person'
import { whoStaysAlone } from './who-stays-alone'

export type ChangeColleagueProblem =
  | { code: 'person-gone' }
  | { code: 'roles-missing' }
  | { code: 'last-administrator' }
  /** Nobody would be left to look at what `staying` does; done only once that was read. */
  | { code: 'second-leaves'; name: string; staying: string }
  /** Somebody else changed this person after the page was opened. */
  | { code: 'changed-meanwhile' }

interface Wanted {
  id: string
  revision: number
  roles: Role[]
  scope: Scope
  /** It was read what follows where nobody is left who could be the second person. */
  evenSecond?: boolean
}

/** Gives somebody other roles, from their next click on. */
export const changeColleague = withRight('keep people', change)

function change(
  context: StaffContext,
  { id, revision, roles, scope, evenSecond = false }: Wanted,
): Promise<Result<null, ChangeColleagueProblem>> {
  return changeRegister(context.register, async (register) => {
    const person = await findPerson(register, id)
    if (person?.ended_on !== null) return fail({ code: 'person-gone' })
    if (person.revision !== revision) return fail({ code: 'changed-meanwhile' })
    if (roles.length === 0) return fail({ code: 'roles-missing' })
    if (!roles.includes('administrator') && (await isLastAdministrator(register, id)))
      return fail({ code: 'last-administrator' })
    const staying = await whoStaysAlone(register, person, roles)
    if (staying !== undefined && !evenSecond) return secondLeaves(person, staying)
    await changePerson(register, id, { ...keptAs({ roles, scope }), revision: revision + 1 })
    const facts = { roles, ...secondLeft(staying) }
    await note(register, context, 'roles changed', person.name, facts)
    return ok(null)
  })
}

/** Ends an account. The name stays taken, for the log speaks of it. */
export const endAccount = withRight('keep people', end)

function end(
  context: StaffContext,
  { id, revision, evenSecond = false }: Omit<Wanted, 'roles' | 'scope'>,
): Promise<Result<null, ChangeColleagueProblem>> {
  return changeRegister(context.register, async (register) => {
    const person = await findPerson(register, id)
    if (person?.ended_on !== null) return fail({ code: 'person-gone' })
    if (person.revision !== revision) return fail({ code: 'changed-meanwhile' })
    if (await isLastAdministrator(register, id)) return fail({ code: 'last-administrator' })
    const staying = await whoStaysAlone(register, person)
    if (staying !== undefined && !evenSecond) return secondLeaves(person, staying)
    await changePerson(register, id, { ended_on: context.today, revision: revision + 1 })
    await removeSessionsOf(register, id)
    await removeInvitationsFor(register, id)
    await note(register, context, 'account ended', person.name, secondLeft(staying))
    return ok(null)
  })
}

function secondLeaves({ name }: { name: string }, staying: string) {
  return fail({ code: 'second-leaves' as const, name, staying })
}

/** The log says where nobody was left who could look at what one person does. */
function secondLeft(staying: string | undefined): { second?: 'no' } {
  return staying === undefined ? {} : { second: 'no' }
}

async function isLastAdministrator(register: RegisterDb, id: string): Promise<boolean> {
  const people = await listPeople(register)
  const administrators = people.filter(({ roles }) => readRoles(roles).includes('administrator'))
  return administrators.every((each) => each.id === id) && administrators.length > 0
}
