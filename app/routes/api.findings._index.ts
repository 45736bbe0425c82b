import type { LoaderFunctionArgs } from '@remix-run/node'

import { listFindings } from '#app/operations/list-findings'
import { requireProgram } from '#app/programs/door'
import { findingsList } from '#app/programs/findings-list'
import { sendJson } from '#app/programs/send-json'

/** What was released, for programs. */
export async function loader(args: LoaderFunctionArgs) {
  const { surveys } = await requireProgram(args)
  const { origin } = new URL(args.request.url)
  const list = findingsList(await listFindings(args.context), { surveys, origin })
  return sendJson(args.request, JSON.stringify(list))
}
