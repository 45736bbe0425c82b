import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { removeSaid, settle } from '#app/operations/preview/comment'
import { findPreviewed } from '#app/operations/preview/find-previewed'
import { has } from '#app/operations/rights'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { forbidden, notFound } from '#app/refusals'
import { readFields } from '#app/respond/read-fields'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { titleIn } from '#app/staff/consultations/title-in'
import { requireStaff, type AtWork } from '#app/staff/door'
import { CommentsPage } from '#app/staff/preview/comments-page'
import { commentsOn } from '#app/staff/preview/comments-view'

export const handle: PageHandle = {
  title: 'consultationComments',
  asleep: true,
  right: 'see consultations',
}

const each = 50

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'see consultations')
  const { slug, survey } = await requireSeen(atWork, args.params.slug)
  const reader = readerLanguage(args, atWork)
  const asked = new URL(args.request.url).searchParams
  const show = asked.get('show') === 'all' ? ('all' as const) : ('waiting' as const)
  const all = await commentsOn(atWork, survey, reader)
  const waiting = all.filter(({ settled }) => !settled)
  const chosen = show === 'all' ? all : waiting
  const pages = Math.max(1, Math.ceil(chosen.length / each))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.get('page'))) || 1))
  return {
    ...{ slug, named: titleIn(survey, reader), show, page, pages },
    comments: chosen.slice((page - 1) * each, page * each),
    count: { all: all.length, waiting: waiting.length },
    maySettle: has(atWork.session.colleague, 'settle comments'),
    mayShare: has(atWork.session.colleague, 'design consultations'),
    done: asked.get('done'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'see consultations')
  const { slug } = await requireSeen(atWork, args.params.slug)
  const posted = await readFields(args.request)
  const known = { slug, id: posted.get('comment') }
  const what = posted.get('do')
  const done =
    what === 'remove'
      ? await removeSaid(atWork, known)
      : await settle(atWork, { ...known, settled: what === 'settle' })
  if (!done.ok && done.problems[0]?.code === 'not-allowed') throw forbidden()
  const asked = new URL(args.request.url).searchParams
  const seen = { show: asked.get('show') ?? 'waiting', page: asked.get('page') ?? '1' }
  return redirect(paths.commentsOf(slug, { ...seen, done: done.ok ? wordFor(what) : 'gone' }), 303)
}

function wordFor(what: string): string {
  if (what === 'remove') return 'removed'
  return what === 'settle' ? 'settled' : 'opened'
}

async function requireSeen(atWork: AtWork, slug = '') {
  const found = await findPreviewed(atWork, slug)
  if (!found) throw notFound()
  return { slug, ...found }
}

export default function Comments() {
  return <CommentsPage {...useLoaderData<typeof loader>()} />
}
