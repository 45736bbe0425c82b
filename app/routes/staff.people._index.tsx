import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { takeBackInvitation } from '#app/operations/people/invite'
import { readRoles, readScope } from '#app/operations/people/person'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { forbidden } from '#app/refusals'
import { readFields } from '#app/respond/read-fields'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireStaff } from '#app/staff/door'
import { offeredConsultations } from '#app/staff/people/offered-consultations'
import { PeoplePage } from '#app/staff/people/people-page'
import { listInvitations } from '#db/register/queries/invitations'
import { findPerson, listPeople } from '#db/register/queries/people'

export const handle: PageHandle = { title: 'people', asleep: true, right: 'keep people' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'keep people')
  const { register } = atWork
  const titles = await offeredConsultations(atWork, readerLanguage(args, atWork))
  const people = (await listPeople(register)).map((person) => ({
    ...{ id: person.id, name: person.name, since: person.added_on },
    ...{ roles: readRoles(person.roles), scope: readScope(person.scope) },
    hasFactor: Boolean(person.has_factor),
  }))
  const invitations = (await listInvitations(register)).map((each) => ({
    ...{ id: each.id, name: each.name, roles: readRoles(each.roles) },
    ...{ expiresOn: each.expires_on, by: each.invited_by },
  }))
  const asked = new URL(args.request.url).searchParams
  const what = (['ended', 'taken', 'gone'] as const).find((each) => each === asked.get('done'))
  const of = what && (await findPerson(register, asked.get('of') ?? ''))
  return {
    people,
    invitations,
    titles: Object.fromEntries(titles),
    done: what && { what, name: of?.name ?? '' },
  }
}

/** Takes an invitation back. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'keep people')
  const posted = await readFields(args.request)
  const taken = await takeBackInvitation(atWork, { id: posted.get('invitation') })
  if (taken.ok) return redirect(`${paths.people()}?done=taken`, 303)
  if (taken.problems[0]?.code === 'not-allowed') throw forbidden()
  return redirect(`${paths.people()}?done=gone`, 303)
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />
}
