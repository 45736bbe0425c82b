import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { beginFactor, endFactor, renewRecoveryCodes } from '#app/operations/people/keep-factor'
import { findNetwork } from '#app/operations/people/network'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { requireSession, type AtWork } from '#app/staff/door'
import { statusOf, type DoorProblem } from '#app/staff/door-pages/door-problem'
import { FactorPage } from '#app/staff/door-pages/factor-page'
import { RecoveryCodes } from '#app/staff/door-pages/recovery-codes'
import { offeredFactor } from '#app/staff/offered-factor'
import { countRecoveryCodes } from '#db/register/queries/people'

export const handle: PageHandle = { title: 'staffFactor', asleep: true, right: 'work here' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = requireSession(args)
  const { hasFactor, colleague } = atWork.session
  const { factorRequired: required } = await findNetwork(atWork)
  const left = hasFactor ? await countRecoveryCodes(atWork.register, colleague.id) : undefined
  return { required, left, offered: offeredFactor(atWork) }
}

/** A form that is sent again changes nothing, save that new codes are always new. */
export async function action(args: ActionFunctionArgs) {
  const atWork = requireSession(args)
  const posted = await readFields(args.request)
  const what = posted.get('do')
  if (atWork.session.hasFactor === (what === 'begin')) return redirect(paths.staffFactor(), 303)
  if (what === 'begin') return begin(atWork, posted.get('secret'), posted.get('digits'))
  if (what === 'end') return end(atWork, posted.get('present'))
  const renewed = await renewRecoveryCodes(atWork, atWork.session)
  if (!renewed.ok) return again([])
  return data({ codes: renewed.value.codes, renewed: true, problems: [], offered: undefined })
}

async function begin(atWork: AtWork, secret: string, digits: string) {
  const begun = await beginFactor(atWork, atWork.session, { secret, digits })
  if (!begun.ok) return again([{ code: 'digits-off' }], offeredFactor(atWork, secret))
  return data({ codes: begun.value.codes, renewed: false, problems: [], offered: undefined })
}

async function end(atWork: AtWork, password: string) {
  const ended = await endFactor(atWork, atWork.session, password)
  return ended.ok ? redirect(`${paths.account()}?done=factor`, 303) : again(ended.problems)
}

function again(problems: DoorProblem[], offered?: ReturnType<typeof offeredFactor>) {
  const sent = { codes: undefined, renewed: false, problems, offered }
  return data(sent, { status: statusOf(problems) })
}

export default function SecondFactor() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent?.codes) return <RecoveryCodes codes={sent.codes} renewed={sent.renewed} />
  const { problems = [], offered = loaded.offered } = sent ?? {}
  return <FactorPage {...loaded} {...{ problems, offered }} />
}
