import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { changePassword } from '#app/operations/people/change-password'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { requireStaff } from '#app/staff/door'
import { statusOf } from '#app/staff/door-pages/door-problem'
import { PasswordPage } from '#app/staff/door-pages/password-page'

export const handle: PageHandle = { title: 'staffPassword', asleep: true, right: 'work here' }

export async function loader(args: LoaderFunctionArgs) {
  const { who } = await requireStaff(args, 'work here')
  return { name: who }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'work here')
  const posted = await readFields(args.request)
  const changed = await changePassword(atWork, atWork.session, {
    present: posted.get('present'),
    password: posted.get('password'),
    again: posted.get('again'),
  })
  if (changed.ok) return redirect(`${paths.account()}?done=password`, 303)
  const { problems } = changed
  return data({ problems }, { status: statusOf(problems) })
}

export default function Password() {
  const { name } = useLoaderData<typeof loader>()
  return <PasswordPage name={name} problems={useActionData<typeof action>()?.problems ?? []} />
}
