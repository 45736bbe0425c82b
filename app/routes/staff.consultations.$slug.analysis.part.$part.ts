import type { LoaderFunctionArgs } from '@remix-run/node'

import { readPart } from '#app/operations/analysis/read-part'
import { saidProblems, type AnalysisProblem } from '#app/staff/analysis/said-problems'
import { sendLines } from '#app/staff/analysis/send-lines'
import { sendProblems } from '#app/staff/analysis/send-json'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { requireStaff } from '#app/staff/door'
import { settle } from '#app/staff/settle'

export const handle = { right: 'fetch envelopes' }

/** Some of the envelopes, each on a line of its own, still sealed. */
export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch envelopes')
  const { slug } = await requireConsultation(atWork, args.params.slug)
  const order = new URL(args.request.url).searchParams.get('order') ?? ''
  const part = Number(args.params.part)
  const envelopes = await readPart(atWork, { slug, order, part })
  if (envelopes.ok) return sendLines(envelopes.value)
  const { problems } = settle<AnalysisProblem>(envelopes.problems)
  return sendProblems(saidProblems(problems, readerLanguage(args, atWork)))
}
