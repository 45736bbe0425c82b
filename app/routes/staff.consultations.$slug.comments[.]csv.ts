import type { LoaderFunctionArgs } from '@remix-run/node'

import { csvHead, csvRows } from '#app/formats/csv'
import { findPreviewed } from '#app/operations/preview/find-previewed'
import { notFound } from '#app/refusals'
import { requireStaff } from '#app/staff/door'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { commentsOn } from '#app/staff/preview/comments-view'

export const handle = { right: 'see consultations' }

const columns = [
  'page',
  'question',
  'read as',
  'comment',
  'language',
  'day',
  'for',
  'settled',
  'by',
]

/** All comments on a survey, in the order of its questions. */
export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'see consultations')
  const slug = args.params.slug ?? ''
  const found = await findPreviewed(atWork, slug)
  if (!found) throw notFound()
  const comments = await commentsOn(atWork, found.survey, readerLanguage(args, atWork))
  const rows = comments.map(({ place, asked, readAs, text, lang, day, forWhom, settled }) => [
    ...[place, asked, readAs ?? asked, text, lang, day, forWhom],
    ...[settled?.on ?? '', settled?.by ?? ''],
  ])
  return new Response(csvHead(columns) + csvRows(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}-comments.csv"`,
    },
  })
}
