import type { LoaderFunctionArgs } from '@remix-run/node'

import { keepShortly, keptAnswer } from '#app/kept-answer'
import { openApi } from '#app/programs/openapi'

/** How to ask this server for findings; everybody may read that. */
export function loader({ request }: LoaderFunctionArgs) {
  const { origin } = new URL(request.url)
  const headers = new Headers({ 'Cache-Control': keepShortly, 'Content-Type': 'application/json' })
  return keptAnswer(request, JSON.stringify(openApi(origin), null, 2), headers)
}
