import { createHash } from 'node:crypto'

import { addResponses } from '#app/operations/add-responses'
import { close } from '#app/operations/close'
import type { ResponsesFile } from '#app/operations/response-row'
import type { StaffContext } from '#app/operations/staff-context'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { findRelease } from '#db/register/queries/releases'

import { requireOk } from '../staff/tell'
import { catalogue, plainSurvey } from './dated-survey'
import { knownKey } from './known-key'
import { onDay } from './on-day'
import type { PastSurvey } from './past-surveys'
import { publishWhole } from './publish-whole'
import { demoLines } from './responses/demo-lines'

/** What there is to see of a survey that is over. */
export interface SeenPast {
  title: string
  slug: string
  code: string
  closedOn: string
  /** Absent where nothing was released. */
  hash?: string
}

/** Publishes, fills and closes a survey of the past, or goes on where that broke off; whether anything was done. */
export async function holdSurvey(context: StaffContext, past: PastSurvey): Promise<boolean> {
  const { slug, published, answered, closed } = past
  const before = await findSurveyBySlug(context.register, slug)
  // Closing comes last, so whatever is closed is filled.
  if (before?.closed_on) return false
  const survey = await plainSurvey(catalogue, slug)
  if (!before) await publishWhole(onDay(context, published), survey, await knownKey(slug))
  const file = fileOf(demoLines(survey))
  requireOk(await addResponses(onDay(context, answered), { slug, file }))
  requireOk(await close(onDay(context, closed), { slug }))
  return true
}

export async function seePast(context: StaffContext, { slug }: PastSurvey): Promise<SeenPast> {
  const row = await findSurveyBySlug(context.register, slug)
  if (!row) throw new Error(`${slug} was held and is not there.`)
  const { texts } = await plainSurvey(catalogue, slug)
  const release = await findRelease(context.register, slug)
  const { code, closes_on, closed_on } = row
  const seen = { title: texts.en?.title ?? slug, slug, code, closedOn: closed_on ?? closes_on }
  return release ? { ...seen, hash: release.hash } : seen
}

function fileOf(lines: string[]): ResponsesFile {
  const hash = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest()
  return { hash, lines: () => numbered(lines) }
}

async function* numbered(lines: string[]) {
  for (const [place, text] of lines.entries()) yield await Promise.resolve({ row: place + 1, text })
}
