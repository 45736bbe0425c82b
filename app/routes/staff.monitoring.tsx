import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { requireStaff } from '#app/staff/door'
import { MonitoringPage } from '#app/staff/monitoring-page'
import { requireReview } from '#app/staff/monitoring-review'

export const handle: PageHandle = { title: 'monitoring', asleep: true, right: 'see monitoring' }

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'see monitoring')
  return requireReview(args)
}

export default function Monitoring() {
  return <MonitoringPage review={useLoaderData<typeof loader>()} />
}
