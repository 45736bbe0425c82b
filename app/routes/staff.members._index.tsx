import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { requireStaff } from '#app/staff/door'
import { MembersPage, type MembersDone } from '#app/staff/members/members-page'
import { askedIn, findMembers } from '#app/staff/members/search'
import { listMembers } from '#db/register/queries/members'

export const handle: PageHandle = { title: 'members', asleep: true, right: 'keep members' }

const each = 50

export async function loader(args: LoaderFunctionArgs) {
  const { register } = await requireStaff(args, 'keep members')
  const url = new URL(args.request.url)
  const asked = askedIn(url)
  const all = await listMembers(register)
  const found = findMembers(all, asked)
  const pages = Math.max(1, Math.ceil(found.length / each))
  const wanted = Number(asked.page)
  const page = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, pages) : 1
  const shown = found.slice((page - 1) * each, page * each)
  return {
    ...{ asked, page, pages, all: all.length, found: found.length },
    members: shown.map(({ contact: _contact, ...member }) => member),
    countries: [...new Set(all.map(({ country }) => country))],
    languages: [...new Set(all.flatMap(({ languages }) => languages.split(' ')))].filter(Boolean),
    done: doneIn(url),
  }
}

/** What was done on the page before. */
function doneIn({ searchParams }: URL): MembersDone | undefined {
  const what = (['removed', 'imported'] as const).find((each) => each === searchParams.get('done'))
  const count = (name: string) => Math.max(0, Math.floor(Number(searchParams.get(name)) || 0))
  const counts = { added: count('added'), changed: count('changed'), removed: count('removed') }
  return what && { what, counts }
}

export default function Members() {
  return <MembersPage {...useLoaderData<typeof loader>()} />
}
