import { acceptInvitation } from '#app/operations/people/accept-invitation'
import type { DoorContext } from '#app/operations/people/door-context'
import { invite, takeBackInvitation } from '#app/operations/people/invite'
import { nameKeyOf, type Scope } from '#app/operations/people/person'
import type { Network } from '#app/operations/people/network'
import type { Role } from '#app/operations/rights'
import { offerSetUp, setUp } from '#app/operations/people/set-up'
import type { StaffContext } from '#app/operations/staff-context'
import { listInvitations } from '#db/register/queries/invitations'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { addKeyOwner, listKeyOwners } from '#db/register/queries/key-owners'
import { findPersonByName } from '#db/register/queries/people'
import { removeSessionsOf } from '#db/register/queries/sessions'
import type { Result } from '#surveys/result'

export interface DemoPerson {
  name: string
  roles: Role[]
  scope?: Scope
}

/** Open, and made for answers on paper, in interviews and in discussions. */
const typedIn = ['funding-priorities-2026', 'key-informant-interview', 'group-discussion']

/** The first of them sets the network up; her roles are those of whoever does so. */
export const people: [DemoPerson, ...DemoPerson[]] = [
  { name: 'Amara', roles: ['administrator', 'designer', 'key-holder'] },
  { name: 'Bo', roles: ['key-holder'] },
  { name: 'Camila', roles: ['designer'] },
  { name: 'Dmitri', roles: ['translator'] },
  {
    name: 'Élodie',
    roles: ['consultant'],
    scope: { surveys: ['access-to-health-2026', ...typedIn], countries: [] },
  },
  { name: 'Farida', roles: ['auditor'] },
]

// With four eyes off, so that whoever tries it alone comes to an end, also at a terminal.
const network: Network = {
  name: 'Many Umbrellas',
  contact: 'hello@many-umbrellas.example',
  exit: '',
  timeZone: 'UTC',
  fourEyes: false,
  factorRequired: false,
  neutral: false,
}

/** Adds whoever is missing of those who work in the demonstration; all have one password. */
export async function addPeople(staff: StaffContext, password: string): Promise<void> {
  // Nobody has a second factor here, so there is nothing to keep secret.
  const context = { ...staff, now: staff.hour * 3_600_000, secret: new Uint8Array(32) }
  // No language: each reads that of their browser until they choose.
  const typed = { password, again: password, lang: '' }
  const [first, ...others] = people
  const token = await offerSetUp(context)
  if (token !== undefined) {
    made(await setUp(context, { token, network, name: first.name, ...typed }))
    await signOut(context, first.name)
  }
  for (const person of others) await addColleague(context, person, typed)
  await ownKeys(context)
}

async function addColleague(
  context: StaffContext & DoorContext,
  { name, roles, scope = { surveys: [], countries: [] } }: DemoPerson,
  typed: { password: string; again: string; lang: string },
): Promise<void> {
  if (await findPersonByName(context.register, nameKeyOf(name))) return
  await takeBackUnused(context, name)
  const { token } = made(await invite(context, { name, roles, scope }))
  made(await acceptInvitation(context, { token, ...typed }))
  await signOut(context, name)
}

// The work may have broken off between an invitation and its account.
async function takeBackUnused(context: StaffContext, name: string): Promise<void> {
  const waiting = await listInvitations(context.register)
  const theirs = waiting.find((invitation) => invitation.name === name)
  if (theirs) made(await takeBackInvitation(context, theirs))
}

/** The key files were made at the command line; here they are those of whoever bears the name. */
async function ownKeys({ register }: StaffContext): Promise<void> {
  const owned = (await listKeyOwners(register)).map(({ fingerprint }) => fingerprint)
  for (const { fingerprint, name } of await listKeyHolders(register)) {
    const person = await findPersonByName(register, nameKeyOf(name))
    if (person && !owned.includes(fingerprint))
      await addKeyOwner(register, { fingerprint, person: person.id })
  }
}

async function signOut({ register }: StaffContext, name: string): Promise<void> {
  const person = await findPersonByName(register, nameKeyOf(name))
  if (person) await removeSessionsOf(register, person.id)
}

function made<Value>(result: Result<Value, { code: string }>): Value {
  if (result.ok) return result.value
  throw new Error(
    `The demonstration lacks a colleague: ${result.problems.map(({ code }) => code).join(', ')}.`,
  )
}
