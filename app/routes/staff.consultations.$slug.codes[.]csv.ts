import type { ActionFunctionArgs } from '@remix-run/node'

import { csvHead, csvRows } from '#app/formats/csv'
import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import { readFields } from '#app/respond/read-fields'
import { postedCodes } from '#app/staff/codes/posted-codes'
import { sheetOf } from '#app/staff/codes/sheet'
import { requireStaff } from '#app/staff/door'
import { requireNamed } from '#app/staff/reach/named-survey'

export const handle = { right: 'issue codes' }

/** The codes that a page of slips holds, as a file; nothing of it is kept here. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'issue codes')
  const named = await requireNamed(atWork, args.params.slug)
  const posted = await readFields(args.request)
  const [codes, batch] = [postedCodes(posted), posted.get('batch')]
  const sheet = sheetOf(args, named, { batch, codes, lang: posted.get('lang') })
  const t = i18next.getFixedT(wordsFor(sheet.lang), 'codes')
  const head = csvHead([t('slip.code'), t('where'), t('till'), t('batch')])
  const rows = codes.map((code) => [code, sheet.address, sheet.lastDay, batch])
  return new Response(head + csvRows(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="codes-${named.slug}.csv"`,
    },
  })
}
