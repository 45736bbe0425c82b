import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { changeColleague, endAccount } from '#app/operations/people/change-colleague'
import { setAccessEnd } from '#app/operations/packs/set-access-end'
import { inviteBack } from '#app/operations/people/invite'
import { colleagueOf } from '#app/operations/people/person'
import { takeForm } from '#app/operations/people/take-form'
import { whoStaysAlone } from '#app/operations/people/who-stays-alone'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { notFound } from '#app/refusals'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { addressOf } from '#app/staff/address-of'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireStaff, type AtWork } from '#app/staff/door'
import { newMark } from '#app/staff/new-mark'
import { LinkMade } from '#app/staff/people/link-made'
import { readLimits, typedPerson, type TypedPerson } from '#app/staff/people/limits'
import { asChoices, offeredConsultations } from '#app/staff/people/offered-consultations'
import { PersonPage } from '#app/staff/people/person-page'
import type { PersonForm, PersonProblem } from '#app/staff/people/person-problem'
import { settle } from '#app/staff/settle'
import { findAccessEnd } from '#db/register/queries/access-ends'
import { findPerson } from '#db/register/queries/people'

export const handle: PageHandle = { title: 'person', asleep: true, right: 'keep people' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'keep people')
  const { id, name, roles, scope, revision } = await requirePerson(atWork, args.params.id)
  const typed: TypedPerson = { name, roles, ...scope }
  const titles = await offeredConsultations(atWork, readerLanguage(args, atWork))
  const offered = asChoices(titles, scope.surveys)
  const saved = new URL(args.request.url).searchParams.get('done') === 'saved'
  const lastDay = (await findAccessEnd(atWork.register, id)) ?? ''
  const person = { id, name, named: name, present: roles, revision, typed, offered }
  const staying = await whoStaysAlone(atWork.register, { id })
  return { ...person, staying, lastDay, typedDay: lastDay, saved, mark: newMark(atWork) }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'keep people')
  const posted = await readFields(args.request)
  const { id, name, scope } = await requirePerson(atWork, args.params.id)
  const what = posted.get('do')
  if (what === 'let-back') return letBack(args, atWork, id, posted.get('mark'))
  if (what === 'access-end') return endAccess(atWork, id, posted)
  if (what === 'end') return end(atWork, id, posted)
  const titles = await offeredConsultations(atWork, readerLanguage(args, atWork))
  const known = [...titles.keys(), ...scope.surveys]
  return change(atWork, { id, name, known }, posted)
}

async function change(
  atWork: AtWork,
  { id, name, known }: { id: string; name: string; known: string[] },
  posted: PostedFields,
) {
  const typed = { ...typedPerson(posted), name }
  const limits = readLimits(typed, known)
  if (!limits.ok) return again('change', limits.problems, typed)
  const wanted = { ...seenOf(id, posted), roles: typed.roles }
  const changed = await changeColleague(atWork, { ...wanted, scope: limits.value })
  if (changed.ok) return redirect(`${paths.person(id)}?done=saved`, 303)
  return again('change', settle<PersonProblem>(changed.problems).problems, typed)
}

async function end(atWork: AtWork, id: string, posted: PostedFields) {
  const ended = await endAccount(atWork, seenOf(id, posted))
  if (ended.ok) return redirect(`${paths.people()}?done=ended&of=${id}`, 303)
  return again('end', settle<PersonProblem>(ended.problems).problems)
}

/** Whom a form is about, as they were shown, and whether it was read what follows. */
function seenOf(id: string, posted: PostedFields) {
  const evenSecond = posted.get('even') === 'yes'
  return { id, revision: Number(posted.get('revision')), evenSecond }
}

async function endAccess(atWork: AtWork, id: string, posted: PostedFields) {
  const day = posted.get('lastDay').trim().slice(0, 40)
  const set = await setAccessEnd(atWork, { id, before: posted.get('before'), day })
  if (set.ok) return redirect(`${paths.person(id)}?done=saved`, 303)
  return again('access', settle<PersonProblem>(set.problems).problems, undefined, day)
}

async function letBack(args: ActionFunctionArgs, atWork: AtWork, person: string, mark: string) {
  const invited = await takeForm(atWork, mark, () => inviteBack(atWork, { person }))
  if (!invited.ok) return again('back', settle<PersonProblem>(invited.problems).problems)
  const { token, name, expiresOn } = invited.value
  const link = addressOf(args, paths.invitation(token))
  const made = { name, link, expiresOn }
  const form: PersonForm = 'back'
  return data({ form, problems: [], typed: undefined, typedDay: undefined, made })
}

function again(
  form: PersonForm,
  problems: PersonProblem[],
  typed?: TypedPerson,
  typedDay?: string,
) {
  return data({ form, problems, typed, typedDay, made: undefined }, { status: 422 })
}

async function requirePerson({ register }: AtWork, id = '') {
  const person = await findPerson(register, id)
  if (person?.ended_on !== null) throw notFound()
  return colleagueOf(person)
}

export default function Person() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent?.made) return <LinkMade {...sent.made} />
  const { form = 'change', problems = [] } = sent ?? {}
  const { typed = loaded.typed, typedDay = loaded.typedDay } = sent ?? {}
  return <PersonPage {...loaded} {...{ form, problems, typed, typedDay }} />
}
