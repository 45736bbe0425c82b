import type { LoaderFunctionArgs } from '@remix-run/node'

import { feed } from '#app/findings/feed'
import { requireOffered } from '#app/findings/known-findings'
import { listedFindings } from '#app/findings/listed-findings'
import { keepShortly, keptAnswer } from '#app/kept-answer'
import { listFindings } from '#app/operations/list-findings'

/** What was released in this language, for programs that follow it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const lang = requireOffered({ params, context })
  const heads = await listFindings(context)
  const listed = heads
    .filter(({ languages }) => languages.some((each) => each === lang))
    .map((head) => listedFindings(head, lang))
  const { origin } = new URL(request.url)
  const headers = new Headers({
    'Cache-Control': keepShortly,
    'Content-Type': 'application/atom+xml; charset=utf-8',
  })
  return keptAnswer(request, feed({ lang, origin, listed }), headers)
}
