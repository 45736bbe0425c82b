import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { findNetwork } from '#app/operations/people/network'
import { has } from '#app/operations/rights'
import type { PageHandle } from '#app/page-title'
import { attentionOf } from '#app/staff/attention'
import { openNow } from '#app/staff/consultations/open-now'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireStaff } from '#app/staff/door'
import { FirstPage } from '#app/staff/first-page'
import { ownWays } from '#app/staff/own-ways'

export const handle: PageHandle = { title: 'staffHome', asleep: true, right: 'work here' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'work here')
  const { fourEyes } = await findNetwork(atWork)
  const lang = readerLanguage(args, atWork)
  return {
    ways: await ownWays(atWork),
    // Nobody is told what they neither see nor can change.
    fourEyes:
      fourEyes || !(has(atWork, 'design consultations') || has(atWork, 'publish consultations')),
    attention: await attentionOf(atWork, lang),
    open: await openNow(atWork, lang),
    development: args.context.development,
  }
}

export default function StaffHome() {
  return <FirstPage {...useLoaderData<typeof loader>()} />
}
