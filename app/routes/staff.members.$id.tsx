import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { fieldsOfMember, type MemberFields } from '#app/operations/member-row'
import { changeMember, removeMember, subjectOf } from '#app/operations/members/keep-member'
import { memberMark } from '#app/operations/members/members-plan'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { notFound } from '#app/refusals'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { requireStaff, type AtWork } from '#app/staff/door'
import { MemberPage } from '#app/staff/members/member-page'
import type { MemberPageProblem } from '#app/staff/members/member-problem'
import { typedMember } from '#app/staff/members/typed-member'
import { settle } from '#app/staff/settle'
import { findMember, listRegionalNetworks } from '#db/register/queries/members'

export const handle: PageHandle = { title: 'member', asleep: true, right: 'keep members' }

export async function loader(args: LoaderFunctionArgs) {
  const { register } = await requireStaff(args, 'keep members')
  const member = await findMember(register, args.params.id ?? '')
  if (!member) throw notFound()
  const done = new URL(args.request.url).searchParams.get('done')
  return {
    ...{ id: member.id, named: member.name, seen: memberMark(member) },
    ...{ present: fieldsOfMember(member), subject: subjectOf(member.id) },
    networks: await listRegionalNetworks(register),
    saved: (['added', 'saved'] as const).find((each) => each === done),
  }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'keep members')
  const posted = await readFields(args.request)
  const { id = '' } = args.params
  return posted.get('do') === 'remove' ? remove(atWork, id, posted) : change(atWork, id, posted)
}

async function change(atWork: AtWork, id: string, posted: PostedFields) {
  const typed = typedMember(posted)
  const changed = await changeMember(atWork, { id, seen: posted.get('seen'), fields: typed })
  if (changed.ok) return redirect(paths.member(id, 'saved'), 303)
  return again(settle<MemberPageProblem>(changed.problems).problems, { typed })
}

async function remove(atWork: AtWork, id: string, posted: PostedFields) {
  const reason = posted.get('reason').slice(0, 2000)
  const removed = await removeMember(atWork, { id, reason })
  if (removed.ok) return redirect(paths.members({ done: 'removed' }), 303)
  return again(settle<MemberPageProblem>(removed.problems).problems, { reason })
}

function again(problems: MemberPageProblem[], typed: { typed?: MemberFields; reason?: string }) {
  if (problems.some(({ code }) => code === 'member-gone')) throw notFound()
  return data({ problems, typed: typed.typed, reason: typed.reason ?? '' }, { status: 422 })
}

export default function Member() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { problems = [], typed = loaded.present, reason = '' } = sent ?? {}
  return <MemberPage mark="" {...loaded} {...{ problems, typed, reason }} />
}
