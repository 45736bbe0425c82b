import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { invite } from '#app/operations/people/invite'
import { takeForm } from '#app/operations/people/take-form'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { addressOf } from '#app/staff/address-of'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireStaff } from '#app/staff/door'
import { newMark } from '#app/staff/new-mark'
import { settle } from '#app/staff/settle'
import { InvitePage } from '#app/staff/people/invite-page'
import { readLimits, typedPerson, type TypedPerson } from '#app/staff/people/limits'
import { LinkMade } from '#app/staff/people/link-made'
import { asChoices, offeredConsultations } from '#app/staff/people/offered-consultations'
import type { PersonProblem } from '#app/staff/people/person-problem'

export const handle: PageHandle = { title: 'invite', asleep: true, right: 'keep people' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'keep people')
  const titles = await offeredConsultations(atWork, readerLanguage(args, atWork))
  return { mark: newMark(atWork), offered: asChoices(titles, []) }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'keep people')
  const posted = await readFields(args.request)
  const typed = typedPerson(posted)
  const titles = await offeredConsultations(atWork, readerLanguage(args, atWork))
  const limits = readLimits(typed, [...titles.keys()])
  if (!limits.ok) return again(typed, { problems: limits.problems, already: false })
  const invited = await takeForm(atWork, posted.get('mark'), () =>
    invite(atWork, { ...typed, scope: limits.value }),
  )
  if (!invited.ok) return again(typed, settle<PersonProblem>(invited.problems))
  const { token, name, expiresOn } = invited.value
  const link = addressOf(args, paths.invitation(token))
  return data({ typed, problems: [], already: false, made: { name, link, expiresOn } })
}

function again(typed: TypedPerson, found: ReturnType<typeof settle<PersonProblem>>) {
  return data({ typed, ...found, made: undefined }, { status: 422 })
}

export default function Invite() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent?.made) return <LinkMade {...sent.made} />
  const { typed = nobody, problems = [], already = false } = sent ?? {}
  return <InvitePage {...loaded} {...{ typed, problems, already }} />
}

const nobody = { name: '', roles: [], surveys: [], countries: [] }
