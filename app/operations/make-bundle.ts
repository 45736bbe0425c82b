import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { findVersions } from '#db/register/queries/find-versions'
import { listReach } from '#db/register/queries/reach'
import { listSurveyKeys } from '#db/register/queries/survey-keys'
import { changeSurvey } from '#db/register/queries/surveys'
import { findEnvelopes, listEnvelopeIds } from '#db/responses/queries/envelopes-of-survey'
import { forgetDrafts } from '#db/responses/queries/forget-survey'
import type { Survey } from '#surveys/definition/survey'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import type { SurveyRow } from './find-standing'
import { standing } from './is-open'
import { shuffled } from './shuffled'
import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'

/** What a key holder needs to open a survey: the first line of a bundle; bytes in base64url. */
export interface BundleHead {
  format: 'soundings.bundle/1'
  survey: string
  slug: string
  /** Canonical JSON, oldest first; the SHA-256 of each is the hash that responses name. */
  versions: string[]
  wrapped: { holder: string; wrapped: string }[]
  envelopes: number
  /** What staff saw of whom the survey reached, for the audit of its release. */
  reach?: { kind: 'region' | 'lang'; place: string; counted: number }[]
}

/** Every line of a bundle after the first. */
export interface BundledEnvelope {
  id: string
  kind: 'answers' | 'text'
  body: string
}

export interface Bundle {
  head: BundleHead
  envelopes: AsyncIterable<BundledEnvelope>
}

export type BundleProblem =
  | { code: 'not-published'; slug: string }
  | { code: 'survey-erased'; slug: string; erasedOn: string }
  | { code: 'not-closed-yet'; slug: string; closesOn: string }

/** All envelopes at once, in random order, and only when no more can come: it closes the survey for good. */
export const makeBundle = withRight('fetch envelopes', bundleAll)

async function bundleAll(
  context: StaffContext,
  { slug }: { slug: string },
): Promise<Result<Bundle, BundleProblem>> {
  const survey = await findSurveyBySlug(context.register, slug)
  if (!survey) return fail({ code: 'not-published', slug })
  const { erased_on: erasedOn, closes_on: closesOn } = survey
  if (erasedOn) return fail({ code: 'survey-erased', slug, erasedOn })
  if (standing(survey, context.hour) !== 'closed') {
    return fail({ code: 'not-closed-yet', slug, closesOn })
  }
  await mark(context, survey)
  // A submission under way needs its draft: it has arrived already, or it never will.
  await forgetDrafts(context.responses, survey.code)
  const ids = await listEnvelopeIds(context.responses, survey.code)
  const head = await headOf(context, survey, ids.length)
  return ok({ head, envelopes: envelopesOf(context, shuffled(ids, context.random)) })
}

async function mark(context: StaffContext, survey: SurveyRow): Promise<void> {
  const { code, slug, closed_on, bundled_on } = survey
  const { today } = context
  const dates = { closed_on: closed_on ?? today, bundled_on: bundled_on ?? today }
  await changeRegister(context.register, async (register) => {
    await changeSurvey(register, code, dates)
    await note(register, context, 'bundle handed out', slug)
  })
}

async function headOf({ register }: Context, survey: SurveyRow, envelopes: number) {
  const { code, slug } = survey
  const versions = (await findVersions(register, slug)).map(({ definition }) => definition)
  const keys = await listSurveyKeys(register, code)
  const wrapped = keys.map((key) => ({ holder: key.holder, wrapped: written(key.wrapped) }))
  const format = 'soundings.bundle/1' as const
  const isReach = versions.some((each) => (JSON.parse(each) as Survey).reach)
  const reach = isReach ? await listReach(register, code) : undefined
  const head = { format, survey: code, slug, versions: versions.reverse(), wrapped, envelopes }
  return { ...head, ...(reach && { reach }) }
}

async function* envelopesOf(
  { responses }: Context,
  ids: Uint8Array[],
): AsyncGenerator<BundledEnvelope> {
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce)
    const found = await findEnvelopes(responses, some)
    const byId = new Map(found.map(({ id, kind, body }) => [written(id), { kind, body }]))
    for (const id of some.map(written)) {
      const envelope = byId.get(id)
      if (envelope) yield { id, kind: envelope.kind, body: written(envelope.body) }
    }
  }
}

const atOnce = 200

function written(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
