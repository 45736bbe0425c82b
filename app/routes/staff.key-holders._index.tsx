import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { listKeys, listWaiting } from '#app/operations/keys/list-keys'
import { has } from '#app/operations/rights'
import type { PageHandle } from '#app/page-title'
import { requireStaff, type AtWork } from '#app/staff/door'
import { KeysPage } from '#app/staff/keys/keys-page'
import { listWaitingRequests } from '#db/register/queries/requests'

export const handle: PageHandle = { title: 'keyHolders', asleep: true, right: 'keep key holders' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'keep key holders')
  const asked = new URL(args.request.url).searchParams.get('done')
  return {
    keys: await listKeys(atWork.register),
    waiting: await listWaiting(atWork.register),
    leaving: await listLeaving(atWork),
    reader: atWork.session.colleague.id,
    mayInvite: has(atWork, 'keep people'),
    done: doings.find((each) => each === asked),
  }
}

/** The fingerprints of keys that somebody asked to have removed. */
async function listLeaving({ register }: AtWork): Promise<string[]> {
  const asked = await listWaitingRequests(register)
  return asked.filter(({ kind }) => kind === 'remove-key').map(({ slug }) => slug)
}

const doings = ['made', 'offered', 'let-in', 'turned-away', 'removed'] as const

export default function KeyHolders() {
  return <KeysPage {...useLoaderData<typeof loader>()} />
}
