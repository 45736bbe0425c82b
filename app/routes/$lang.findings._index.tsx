import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { FindingsList } from '#app/findings/findings-list'
import { requireOffered } from '#app/findings/known-findings'
import { listedFindings } from '#app/findings/listed-findings'
import { keepShortly } from '#app/kept-answer'
import { listFindings } from '#app/operations/list-findings'
import type { PageHandle } from '#app/page-title'
import findingsStyles from '#app/styles/findings.css'

export const handle: PageHandle = { title: 'findings', feed: true, isFound: true }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: findingsStyles }]

export const headers = () => ({ 'Cache-Control': keepShortly, 'X-Robots-Tag': 'noarchive' })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = requireOffered({ params, context })
  const heads = await listFindings(context)
  return { listed: heads.map((head) => listedFindings(head, lang)) }
}

export default function Findings() {
  return <FindingsList {...useLoaderData<typeof loader>()} />
}
