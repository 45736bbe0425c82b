import type { LoaderFunctionArgs } from '@remix-run/node'

import { findReleased } from '#app/operations/find-released'
import { mayRead } from '#app/operations/packs/access'
import { requireProgram } from '#app/programs/door'
import { problemAnswer } from '#app/programs/problem'
import { sendJson } from '#app/programs/send-json'

/** The newest release as it was accepted, byte for byte. */
export async function loader(args: LoaderFunctionArgs) {
  const program = await requireProgram(args)
  const found = await findReleased(args.context, args.params.slug ?? '')
  if (!found.ok) throw problemAnswer(404, 'There is no such survey, or nothing of it is released.')
  const { slug, body } = found.value
  if (!mayRead(program, slug)) throw problemAnswer(403, 'This token is limited to other surveys.')
  return sendJson(args.request, body)
}
