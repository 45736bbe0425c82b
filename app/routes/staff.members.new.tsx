import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { addMember } from '#app/operations/members/keep-member'
import { takeForm } from '#app/operations/people/take-form'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { requireStaff } from '#app/staff/door'
import { NewMemberPage } from '#app/staff/members/member-page'
import type { MemberPageProblem } from '#app/staff/members/member-problem'
import { blankMember, typedMember } from '#app/staff/members/typed-member'
import { newMark } from '#app/staff/new-mark'
import { settle } from '#app/staff/settle'
import { listRegionalNetworks } from '#db/register/queries/members'

export const handle: PageHandle = { title: 'newMember', asleep: true, right: 'keep members' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'keep members')
  return { mark: newMark(atWork), networks: await listRegionalNetworks(atWork.register) }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'keep members')
  const posted = await readFields(args.request)
  const typed = typedMember(posted)
  const added = await takeForm(atWork, posted.get('mark'), () =>
    addMember(atWork, { fields: typed }),
  )
  if (added.ok) return redirect(paths.member(added.value.id, 'added'), 303)
  const { problems, already } = settle<MemberPageProblem>(added.problems)
  return data({ problems, already, typed }, { status: already ? 409 : 422 })
}

export default function NewMember() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { problems = [], already = false, typed = blankMember } = sent ?? {}
  return <NewMemberPage {...loaded} {...{ problems, already, typed }} />
}
