import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { findSurveyBySlug } from '#db/register/queries/find-survey'
import type { Desk } from '#app/operations/translations/find-desk'
import { handOver, type HandOverProblem } from '#app/operations/translations/hand-over'
import { saveTexts } from '#app/operations/translations/save-texts'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { forbidden, refused } from '#app/refusals'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { requireStaff, type AtWork } from '#app/staff/door'
import { settle } from '#app/staff/settle'
import { DeskPage } from '#app/staff/translations/desk-page'
import { deskView, partsOf } from '#app/staff/translations/desk-view'
import { postedTexts } from '#app/staff/translations/posted-texts'
import { requireDesk } from '#app/staff/translations/require-desk'
import { chosenTexts } from '#app/staff/translations/text-filter'

export const handle: PageHandle = { title: 'texts', asleep: true, right: 'translate texts' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'translate texts')
  const desk = await requireDesk(atWork, args.params)
  const published = await findSurveyBySlug(atWork.register, desk.slug)
  return deskView(args, atWork, desk, published !== undefined)
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'translate texts')
  const desk = await requireDesk(atWork, args.params)
  const posted = await readFields(args.request)
  const what = posted.get('do')
  if (what === 'hand-over') return hand(atWork, desk)
  if (what === 'save') return save(args, atWork, desk, posted)
  throw refused(400)
}

async function save(args: ActionFunctionArgs, atWork: AtWork, desk: Desk, posted: PostedFields) {
  const { slug, language } = desk
  const typed = postedTexts(posted)
  const done = await saveTexts(atWork, { slug, language, typed })
  if (!done.ok) throw forbidden()
  const { saved, problems } = done.value
  if (problems.length === 0) {
    const chosen = chosenTexts(new URL(args.request.url).searchParams)
    return redirect(paths.deskOf(slug, language, { ...chosen, done: String(saved.length) }), 303)
  }
  const wrong = new Set(problems.map(({ key }) => key))
  const now = await requireDesk(atWork, args.params)
  const parts = partsOf(
    atWork,
    now,
    now.texts.filter(({ key }) => wrong.has(key)),
  )
  const again = {
    problems,
    parts,
    saved: saved.length,
    typed: typed.filter(({ key }) => wrong.has(key)),
  }
  return data({ again, handing: undefined }, { status: 422 })
}

async function hand(atWork: AtWork, { slug, language }: Desk) {
  const handed = await handOver(atWork, { slug, language })
  if (handed.ok) return redirect(paths.deskOf(slug, language, { done: 'handed' }), 303)
  const { problems } = settle<HandOverProblem>(handed.problems)
  return data({ again: undefined, handing: problems }, { status: 422 })
}

export default function TranslatorsDesk() {
  const view = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <DeskPage view={view} {...sent} />
}
