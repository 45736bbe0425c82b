import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import {
  changeNetwork,
  findNetwork,
  networkMark,
  type ChangeNetworkProblem,
} from '#app/operations/people/network'
import { timeZones } from '#app/operations/people/time-zones'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { requireStaff } from '#app/staff/door'
import { NetworkPage } from '#app/staff/network/network-page'
import { settle } from '#app/staff/settle'
import { typedNetwork } from '#app/staff/network/typed-network'

export const handle: PageHandle = { title: 'network', asleep: true, right: 'keep the network' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'keep the network')
  const saved = new URL(args.request.url).searchParams.get('done') === 'saved'
  const network = await findNetwork(atWork)
  return { network, seen: networkMark(network), saved, zones: timeZones() }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'keep the network')
  const posted = await readFields(args.request)
  const typed = typedNetwork(posted)
  const seen = posted.get('seen')
  const changed = await changeNetwork(atWork, typed, seen)
  if (changed.ok) return redirect(`${paths.network()}?done=saved`, 303)
  const { problems } = settle<ChangeNetworkProblem>(changed.problems)
  // What stands there now comes back, and beside it what was typed.
  const isOlder = problems.some(({ code }) => code === 'changed-meanwhile')
  const shown = isOlder ? { typed } : { network: typed, seen }
  return data({ ...shown, problems, saved: false }, { status: 422 })
}

export default function NetworkOf() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <NetworkPage problems={[]} {...loaded} {...sent} />
}
