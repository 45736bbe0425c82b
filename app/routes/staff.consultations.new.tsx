import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { bringIn, type BringInProblem } from '#app/operations/consultations/bring-in'
import { findInCatalogue, listOffered } from '#app/operations/consultations/catalogue'
import { findConsultation } from '#app/operations/consultations/find-consultation'
import { takeForm } from '#app/operations/people/take-form'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { notFound } from '#app/refusals'
import { BringInPage } from '#app/staff/consultations/bring-in-page'
import { readBrought, type Brought } from '#app/staff/consultations/read-brought'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { shownBringIn } from '#app/staff/consultations/shown-bring-in'
import { titleIn } from '#app/staff/consultations/title-in'
import { requireStaff, type AtWork } from '#app/staff/door'
import { newMark } from '#app/staff/new-mark'
import { settle } from '#app/staff/settle'

export const handle: PageHandle = {
  ...{ title: 'newConsultation', asleep: true, right: 'design consultations' },
}

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'design consultations')
  const lang = readerLanguage(args, atWork)
  const of = new URL(args.request.url).searchParams.get('of')
  const replaces = of === null ? undefined : await requireReplaced(atWork, of, lang)
  const offered = (await listOffered(atWork))
    .filter(({ survey }) => of === null || survey.slug === of)
    .map(({ survey, here }) => {
      const { slug, kind, languages } = survey
      return { slug, kind, languages, here, title: titleIn(survey, lang) }
    })
  return { offered, replaces, mark: newMark(atWork) }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'design consultations')
  const of = new URL(args.request.url).searchParams.get('of')
  const brought = await readBrought(args.request, findInCatalogue)
  if (!brought.survey.ok) return again(brought.survey.problems)
  const replaces = of === null ? undefined : { slug: of, revision: brought.revision }
  const { value } = brought.survey
  const kept = await takeForm(atWork, brought.mark, () => bringIn(atWork, { value, replaces }))
  if (kept.ok)
    return redirect(paths.consultation(kept.value.slug, replaces ? 'replaced' : 'brought'), 303)
  const { problems, already } = settle<BringInProblem>(kept.problems)
  const shown = shownBringIn(problems, readerLanguage(args, atWork))
  return data({ ...shown, already }, { status: 422 })
}

function again(problems: (Brought['survey'] & { ok: false })['problems']) {
  return data({ problems, unreadable: undefined, already: false }, { status: 422 })
}

async function requireReplaced(atWork: AtWork, slug: string, lang: string) {
  const found = await findConsultation(atWork, slug)
  if (!found) throw notFound()
  return { slug, title: titleIn(found.survey, lang), revision: found.planned?.revision ?? 0 }
}

export default function NewConsultation() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { problems = [], unreadable, already = false } = sent ?? {}
  return <BringInPage {...loaded} {...{ problems, unreadable, already }} />
}
