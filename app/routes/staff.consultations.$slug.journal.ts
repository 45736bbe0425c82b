import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'

import { addEdits, type AddEditsProblem } from '#app/operations/journal/add-edits'
import { listEdits, type ListEditsProblem } from '#app/operations/journal/list-edits'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { requireStaff } from '#app/staff/door'
import { readSentEdits } from '#app/staff/journal/read-sent-edits'
import { answered, turnedDown } from '#app/staff/journal/send'
import { settle } from '#app/staff/settle'

export const handle = { right: 'release findings' }

/** The sealed edits after the one that is named, for our script. */
export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'release findings')
  const { slug } = await requireConsultation(atWork, args.params.slug)
  const since = new URL(args.request.url).searchParams.get('since') ?? undefined
  const listed = await listEdits(atWork, { slug, since })
  if (listed.ok) return answered(listed.value)
  return turnedDown(settle<ListEditsProblem>(listed.problems))
}

/** Takes sealed edits, and says of each whether it is kept. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'release findings')
  const { slug } = await requireConsultation(atWork, args.params.slug)
  const edits = await readSentEdits(args.request)
  const added = await addEdits(atWork, { slug, edits })
  if (!added.ok) return turnedDown(settle<AddEditsProblem>(added.problems))
  return answered(added.value, added.value.refused.length > 0)
}
