import type { LoaderFunctionArgs } from '@remix-run/node'

import { readHead } from '#app/operations/analysis/read-head'
import { saidProblems, type AnalysisProblem } from '#app/staff/analysis/said-problems'
import { sendJson, sendProblems } from '#app/staff/analysis/send-json'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { requireStaff } from '#app/staff/door'
import { settle } from '#app/staff/settle'

export const handle = { right: 'fetch envelopes' }

/** What a workshop needs beside the envelopes. */
export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch envelopes')
  const { slug } = await requireConsultation(atWork, args.params.slug)
  const head = await readHead(atWork, { slug })
  if (head.ok) return sendJson(head.value)
  const { problems } = settle<AnalysisProblem>(head.problems)
  return sendProblems(saidProblems(problems, readerLanguage(args, atWork)))
}
