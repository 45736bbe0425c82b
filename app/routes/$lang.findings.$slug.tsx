import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { FindingsPage } from '#app/findings/findings-page'
import { findingsView } from '#app/findings/findings-view'
import { requireFindings } from '#app/findings/known-findings'
import { keepShortly } from '#app/kept-answer'
import { reportOf } from '#app/operations/report-of'
import type { PageHandle } from '#app/page-title'
import findingsStyles from '#app/styles/findings.css'

export const handle: PageHandle = { title: 'findingsOf', feed: true }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: findingsStyles }]

export const headers = () => ({ 'Cache-Control': keepShortly })

export async function loader(asked: LoaderFunctionArgs) {
  const { released, lang } = await requireFindings(asked)
  const { searchParams } = new URL(asked.request.url)
  const seen = { by: searchParams.get('by'), of: searchParams.get('of') }
  const view = findingsView(released, reportOf(released, lang), seen)
  return { view, named: view.report.title }
}

export default function FindingsOfSurvey() {
  const { view } = useLoaderData<typeof loader>()
  return <FindingsPage view={view} />
}
