import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { askedView } from '#app/findings/asked-view'
import { FindingsPage } from '#app/findings/findings-page'
import { findingsView } from '#app/findings/findings-view'
import { requireFindings } from '#app/findings/known-findings'
import { nameOfPage } from '#app/findings/page-name'
import { keepShortly } from '#app/kept-answer'
import { findKeptPage } from '#app/kept-pages'
import { reportOf } from '#app/operations/report-of'
import type { PageHandle } from '#app/page-title'
import findingsStyles from '#app/styles/findings.css'

export const handle: PageHandle = { title: 'findingsOf', feed: true, isFound: true }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: findingsStyles }]

export const headers = () => ({ 'Cache-Control': keepShortly, 'X-Robots-Tag': 'noarchive' })

export async function loader(asked: LoaderFunctionArgs) {
  const { released, lang } = await requireFindings(asked)
  const { seen, place } = askedView(released, asked.request)
  const name = nameOfPage(released, lang, seen, asked)
  const page = name === undefined ? undefined : findKeptPage(name)
  if (name !== undefined) asked.context.same = { name, page }
  if (page) return { view: null }
  const view = findingsView(released, reportOf(released, lang, place), seen, lang)
  const { title, cut } = view.report
  return { view, named: cut ? `${title} (${cut.label})` : title }
}

export default function FindingsOfSurvey() {
  const { view } = useLoaderData<typeof loader>()
  return view && <FindingsPage view={view} />
}
