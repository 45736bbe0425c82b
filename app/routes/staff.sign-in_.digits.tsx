import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'

import { passFactor } from '#app/operations/people/pass-factor'
import type { Session } from '#app/operations/people/session'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { doorContext, placeAfter, type Asked } from '#app/staff/door'
import { DigitsPage } from '#app/staff/door-pages/digits-page'
import { statusOf } from '#app/staff/door-pages/door-problem'

export const handle: PageHandle = { title: 'signInDigits', asleep: true }

export function loader(args: LoaderFunctionArgs) {
  requireHalfWay(args)
  return null
}

export async function action(args: ActionFunctionArgs) {
  const session = requireHalfWay(args)
  const posted = await readFields(args.request)
  const passed = await passFactor(doorContext(args.context), session, posted.get('digits'))
  if (passed.ok) return redirect(placeAfter(args.request), 303)
  const { problems } = passed
  return data({ problems }, { status: statusOf(problems) })
}

/** Whoever has typed a name and its password, and nothing more yet. */
function requireHalfWay({ request, context: { session } }: Asked): Session {
  const on = placeAfter(request)
  if (!session) throw redirect(paths.signIn(on))
  if (!session.factorDue) throw redirect(on)
  return session
}

export default function Digits() {
  return <DigitsPage problems={useActionData<typeof action>()?.problems ?? []} />
}
