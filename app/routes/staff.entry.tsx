import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { listEntries } from '#app/operations/entry/list-entries'
import type { PageHandle } from '#app/page-title'
import { requireStaff } from '#app/staff/door'
import { EntriesPage } from '#app/staff/entry/entries-page'
import { mayEnter } from '#app/staff/entry/may-enter'
import { titleIn } from '#app/staff/reach/named-survey'

export const handle: PageHandle = { title: 'entry', asleep: true, right: 'enter responses' }

/** What a colleague can enter answers to, also one who sees nothing else of consultations. */
export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'enter responses')
  const all = await listEntries(atWork)
  const entries = all.filter(({ survey }) => mayEnter(atWork, survey.slug))
  const { lang } = atWork.session.colleague
  return {
    entries: entries.map(({ survey, modes, isLate }) => {
      return { slug: survey.slug, title: titleIn(survey, lang), modes, isLate }
    }),
  }
}

export default function Entries() {
  return <EntriesPage {...useLoaderData<typeof loader>()} />
}
