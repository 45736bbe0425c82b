import type { LoaderFunctionArgs } from '@remix-run/node'

import { csvHead, csvRows } from '#app/formats/csv'
import { requireStaff } from '#app/staff/door'
import { listLog } from '#db/register/queries/log'

export const handle = { right: 'read the log' }

const columns = ['number', 'day', 'who', 'what', 'subject', 'facts', 'hash']

/** The whole log as it is kept; each hash is of the one before and of all that stands in its row. */
export async function loader(args: LoaderFunctionArgs) {
  const { register } = await requireStaff(args, 'read the log')
  const rows = (await listLog(register)).map(
    ({ number, on_day, who, what, subject, facts, hash }) => [
      ...[number, on_day, who, what, subject, facts, hash],
    ],
  )
  return new Response(csvHead(columns) + csvRows(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="log.csv"',
    },
  })
}
