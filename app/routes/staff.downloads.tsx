import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { listedFindings } from '#app/findings/listed-findings'
import { listFindings } from '#app/operations/list-findings'
import type { PageHandle } from '#app/page-title'
import { requireStaff } from '#app/staff/door'
import { DownloadsPage } from '#app/staff/findings/downloads-page'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { takenView } from '#app/staff/findings/taken-view'
import { countPacksTaken, listPacksTaken, listTakers } from '#db/register/queries/packs-taken'

export const handle: PageHandle = { title: 'downloads', asleep: true, right: 'keep people' }

const each = 50

export async function loader(args: LoaderFunctionArgs) {
  const { register } = await requireStaff(args, 'keep people')
  const lang = readerLanguage(args)
  const asked = new URL(args.request.url).searchParams
  const takers = await listTakers(register)
  const who = takers.find((name) => name === asked.get('who'))
  const count = await countPacksTaken(register, who)
  const pages = Math.max(1, Math.ceil(count / each))
  const number = Number(asked.get('page'))
  const page = Number.isInteger(number) && number > 0 ? Math.min(number, pages) : 1
  const rows = await listPacksTaken(register, { page, each, ...(who !== undefined && { who }) })
  const heads = (await listFindings({ register })).map((head) => listedFindings(head, lang))
  return {
    rows: rows.map((row) => takenView(row, lang)),
    titles: Object.fromEntries(heads.map(({ slug, title }) => [slug, title])),
    ...{ takers, who, page, pages, count },
  }
}

export default function Downloads() {
  return <DownloadsPage {...useLoaderData<typeof loader>()} />
}
