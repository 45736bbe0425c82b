import type { ActionFunctionArgs } from '@remix-run/node'

import { readFields } from '#app/respond/read-fields'
import { handIn } from '#app/staff/analysis/hand-in'
import { saidProblems, type AnalysisProblem } from '#app/staff/analysis/said-problems'
import { sendJson, sendProblems } from '#app/staff/analysis/send-json'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { requireStaff } from '#app/staff/door'
import { settle } from '#app/staff/settle'

export const handle = { right: 'release findings' }

/** Takes findings that a workshop made; the page that sent them stays as it is. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'release findings')
  const { slug } = await requireConsultation(atWork, args.params.slug)
  const body = (await readFields(args.request)).get('release')
  const taken = await handIn(atWork, { slug, body })
  if (taken.ok) return sendJson(taken.value)
  const { problems } = settle<AnalysisProblem>(taken.problems)
  return sendProblems(saidProblems(problems, readerLanguage(args, atWork)))
}
