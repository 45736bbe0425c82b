import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { listKeys, listWaiting } from '#app/operations/keys/list-keys'
import { offerKey } from '#app/operations/keys/offer-key'
import { readOfferedKey } from '#app/operations/keys/read-offered-key'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { requireStaff } from '#app/staff/door'
import type { KeyProblem } from '#app/staff/keys/key-problem'
import { NewKeyPage } from '#app/staff/keys/new-key-page'
import { settle } from '#app/staff/settle'

export const handle: PageHandle = { title: 'newKey', asleep: true, right: 'keep key holders' }

export async function loader(args: LoaderFunctionArgs) {
  const { register, session } = await requireStaff(args, 'keep key holders')
  const keys = await listKeys(register)
  const waiting = await listWaiting(register)
  const reader = session.colleague.id
  const holds = keys.some(({ owner }) => owner?.id === reader)
  const waits = waiting.some(({ person }) => person === reader)
  const has = holds ? ('key' as const) : waits ? ('waiting key' as const) : undefined
  return { first: keys.length + waiting.length === 0, has }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'keep key holders')
  const posted = await readFields(args.request)
  const publicFile = posted.get('publicFile').slice(0, 2000)
  const key = readOfferedKey(posted)
  if (!key.ok) return again(key.problems, publicFile)
  const offered = await offerKey(atWork, { ...key.value, person: atWork.session.colleague.id })
  if (!offered.ok) return again(settle<KeyProblem>(offered.problems).problems, publicFile)
  return redirect(paths.keyHolders(offered.value.waits ? 'offered' : 'made'), 303)
}

/** A file that was to be kept does not travel once more. */
function again(problems: KeyProblem[], typed: string) {
  const secret = problems.some(({ code }) => code === 'private-key-file')
  return data({ problems, publicFile: secret ? '' : typed }, { status: 422 })
}

export default function NewKey() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() ?? { problems: [], publicFile: '' }
  return <NewKeyPage {...loaded} {...sent} />
}
