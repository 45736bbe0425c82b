import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { requireStaff } from '#app/staff/door'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { LogPage } from '#app/staff/log/log-page'
import { linkNames, logTitles } from '#app/staff/log/log-titles'
import { findBrokenLogEntry } from '#db/register/queries/log'
import { countLog, listLogPage } from '#db/register/queries/log-pages'

export const handle: PageHandle = { title: 'log', asleep: true, right: 'read the log' }

const each = 50

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'read the log')
  const { register } = atWork
  const count = await countLog(register)
  const pages = Math.max(1, Math.ceil(count / each))
  const asked = Number(new URL(args.request.url).searchParams.get('page'))
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, pages) : 1
  const entries = await listLogPage(register, { page, each })
  const titles = await logTitles(atWork, entries, readerLanguage(args))
  const links = await linkNames(atWork, entries)
  return { entries, titles, links, page, pages, count, broken: await findBrokenLogEntry(register) }
}

export default function Log() {
  return <LogPage {...useLoaderData<typeof loader>()} />
}
