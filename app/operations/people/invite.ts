import { changeRegister } from '#db/register/change'
import {
  addInvitation,
  listInvitations,
  removeInvitation,
  removeInvitationsFor,
} from '#db/register/queries/invitations'
import { findPerson, findPersonByName } from '#db/register/queries/people'
import { toBase64url } from '#app/vault/base64url'
import { fail, ok, type Result } from '#surveys/result'

import { dayAfter } from '../day-after'
import { withRight, type Role } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { keptAs, nameKeyOf, nameProblem, tidyName, type NameProblem, type Scope } from './person'
import { newToken } from './token'

export interface Invited {
  name: string
  roles: Role[]
  scope: Scope
}

export interface Invitation {
  /** Shown once; it stands in the link. */
  token: string
  name: string
  expiresOn: string
}

export type InviteProblem = NameProblem | { code: 'roles-missing' } | { code: 'person-gone' }

const daysGood = 7

/** A link with which somebody makes their account. */
export const invite = withRight('keep people', inviteNew)

function inviteNew(
  context: StaffContext,
  invited: Invited,
): Promise<Result<Invitation, InviteProblem>> {
  return changeRegister(context.register, async (register) => {
    const name = tidyName(invited.name)
    const wrong = nameProblem(name)
    if (wrong) return fail(wrong)
    if (invited.roles.length === 0) return fail({ code: 'roles-missing' })
    const taken = await findPersonByName(register, nameKeyOf(name))
    const waiting = await listInvitations(register)
    if (taken ?? waiting.find((each) => nameKeyOf(each.name) === nameKeyOf(name)))
      return fail({ code: 'name-taken' })
    return ok(await send({ ...context, register }, { ...invited, name }))
  })
}

/** A link with which somebody who has an account gets a new password, and who lost their telephone too. */
export const inviteBack = withRight('keep people', inviteAgain)

function inviteAgain(
  context: StaffContext,
  { person: id }: { person: string },
): Promise<Result<Invitation, InviteProblem>> {
  return changeRegister(context.register, async (register) => {
    const person = await findPerson(register, id)
    if (person?.ended_on !== null) return fail({ code: 'person-gone' })
    await removeInvitationsFor(register, id)
    const { name } = person
    return ok(await send({ ...context, register }, { name, roles: [], scope: none, person: id }))
  })
}

const none: Scope = { surveys: [], countries: [] }

async function send(
  context: StaffContext,
  { name, person, ...given }: Invited & { person?: string },
): Promise<Invitation> {
  const { register, random, today, who } = context
  const { token, hash } = newToken(random)
  const expiresOn = dayAfter(today, daysGood)
  await addInvitation(register, {
    ...{ hash, id: toBase64url(random(12)), name, person: person ?? null, ...keptAs(given) },
    ...{ invited_by: who, expires_on: expiresOn },
  })
  await note(register, context, person ? 'new password offered' : 'person invited', name, {
    roles: given.roles,
  })
  return { token, name, expiresOn }
}

/** Takes a link back that was not used. */
export const takeBackInvitation = withRight('keep people', takeBack)

function takeBack(
  context: StaffContext,
  { id }: { id: string },
): Promise<Result<null, { code: 'invitation-gone' }>> {
  return changeRegister(context.register, async (register) => {
    const invited = (await listInvitations(register)).find((each) => each.id === id)
    if (!invited || !(await removeInvitation(register, id)))
      return fail({ code: 'invitation-gone' })
    await note(register, context, 'invitation taken back', invited.name)
    return ok(null)
  })
}
