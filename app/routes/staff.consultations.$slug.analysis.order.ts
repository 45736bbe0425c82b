import type { ActionFunctionArgs } from '@remix-run/node'

import { beginFetch } from '#app/operations/analysis/begin-fetch'
import { saidProblems, type AnalysisProblem } from '#app/staff/analysis/said-problems'
import { sendJson, sendProblems } from '#app/staff/analysis/send-json'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { requireStaff } from '#app/staff/door'
import { settle } from '#app/staff/settle'

export const handle = { right: 'fetch envelopes' }

/** Begins a fetch for our script. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch envelopes')
  const { slug } = await requireConsultation(atWork, args.params.slug)
  const begun = await beginFetch(atWork, { slug })
  if (begun.ok) return sendJson(begun.value)
  const { problems } = settle<AnalysisProblem>(begun.problems)
  return sendProblems(saidProblems(problems, readerLanguage(args, atWork)))
}
