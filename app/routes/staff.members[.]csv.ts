import type { LoaderFunctionArgs } from '@remix-run/node'

import { requireStaff } from '#app/staff/door'
import { membersCsv } from '#app/staff/members/members-csv'
import { listMembers } from '#db/register/queries/members'

export const handle = { right: 'keep members' }

export async function loader(args: LoaderFunctionArgs) {
  const { register } = await requireStaff(args, 'keep members')
  const semicolon = new URL(args.request.url).searchParams.get('parted') === 'semicolon'
  const file = await membersCsv(await listMembers(register), semicolon ? ';' : ',')
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="members.csv"',
    },
  })
}
