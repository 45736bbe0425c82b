import { redirect, type ActionFunctionArgs, type LinksFunction } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { beginFetch } from '#app/operations/analysis/begin-fetch'
import { checkOrder } from '#app/operations/analysis/read-part'
import { takeForm } from '#app/operations/people/take-form'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { AnalysisPage } from '#app/staff/analysis/analysis-page'
import { analysisView } from '#app/staff/analysis/analysis-view'
import { wordsForScript } from '#app/staff/analysis/words-for-script'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { requireStaff } from '#app/staff/door'
import { newMark } from '#app/staff/new-mark'
import { settle } from '#app/staff/settle'
import findingsStyles from '#app/styles/findings.css'

export const handle: PageHandle = { title: 'analysis', asleep: true, right: 'fetch envelopes' }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: findingsStyles }]

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch envelopes')
  const found = await requireConsultation(atWork, args.params.slug)
  const lang = readerLanguage(args, atWork)
  const view = await analysisView(atWork, found, lang)
  const asked = new URL(args.request.url).searchParams.get('order') ?? ''
  const { ok: isGood } = await checkOrder(atWork, { slug: view.slug, order: asked })
  const order = isGood ? asked : undefined
  const words = wordsForScript(lang)
  return { ...view, named: view.title, mark: newMark(atWork), order, words }
}

/** Fetches for the first time. Whatever stands in the way, the page says it by itself. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch envelopes')
  const { slug } = await requireConsultation(atWork, args.params.slug)
  const posted = await readFields(args.request)
  const begun = await takeForm(atWork, posted.get('mark'), () => beginFetch(atWork, { slug }))
  if (begun.ok) return redirect(paths.analysisOf(slug, begun.value.order), 303)
  settle(begun.problems)
  return redirect(paths.analysisOf(slug), 303)
}

export default function Analysis() {
  return <AnalysisPage {...useLoaderData<typeof loader>()} />
}
