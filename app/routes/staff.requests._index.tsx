import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { findConsultation } from '#app/operations/consultations/find-consultation'
import { kindsFor } from '#app/operations/requests/examine'
import { needsSecond } from '#app/operations/requests/needs-second'
import type { PageHandle } from '#app/page-title'
import { requireStaff } from '#app/staff/door'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { listedRequest } from '#app/staff/requests/listed-request'
import { RequestsPage } from '#app/staff/requests/requests-page'
import {
  countDecidedRequests,
  listDecidedRequests,
  listWaitingRequests,
  type RequestRow,
} from '#db/register/queries/requests'

const right = 'keep key holders'
const each = 50

export const handle: PageHandle = { title: 'requests', asleep: true, right }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, right)
  const { register, roles } = atWork
  const kinds = kindsFor(roles)
  const lang = readerLanguage(args)
  const pages = Math.max(1, Math.ceil((await countDecidedRequests(register, kinds)) / each))
  const asked = Number(new URL(args.request.url).searchParams.get('page'))
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, pages) : 1
  const listed = async (row: RequestRow) => {
    const found = await findConsultation(atWork, row.slug)
    return listedRequest(row, found?.survey, lang)
  }
  const asking = await listWaitingRequests(register)
  const waiting = await Promise.all(asking.filter(({ kind }) => kinds.includes(kind)).map(listed))
  const decided = await Promise.all(
    (await listDecidedRequests(register, { kinds, page, each })).map(listed),
  )
  return { waiting, decided, page, pages, second: await needsSecond(atWork) }
}

export default function Requests() {
  return <RequestsPage {...useLoaderData<typeof loader>()} />
}
