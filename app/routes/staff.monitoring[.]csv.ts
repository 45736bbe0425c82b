import type { LoaderFunctionArgs } from '@remix-run/node'

import { requireStaff } from '#app/staff/door'
import { sendReview } from '#app/staff/monitoring-review'

export const handle = { right: 'see monitoring' }

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'see monitoring')
  return sendReview(args, 'csv')
}
