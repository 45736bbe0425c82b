import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { addRelease, listReleases } from '#db/register/queries/releases'
import type { Release } from '#surveys/findings/release'
import { fail, ok, type Result } from '#surveys/result'

import type { SurveyRow } from './find-standing'
import { standing } from './is-open'
import { judgeRelease, type JudgeProblem, type ToJudge } from './judge-release'
import { note, type StaffContext } from './staff-context'
import { surveyNamedIn } from './survey-named-in'

export type ToAccept = Pick<ToJudge, 'body' | 'hash' | 'solve'>

export interface Accepted {
  slug: string
  hash: string
  /** Which release of its survey it is. */
  number: number
  acceptedOn: string
  /** Whether the very same bytes had been accepted before. */
  already: boolean
}

export type AcceptProblem =
  | JudgeProblem
  | { code: 'no-such-survey'; slug: string }
  | { code: 'survey-erased'; slug: string; erasedOn: string }
  | { code: 'released-while-open'; slug: string; closesOn: string }
  | { code: 'never-handed-out'; slug: string }
  | { code: 'released-meanwhile'; slug: string }

/** Stores a release byte for byte, once every number in it was checked against all that is published. */
export async function acceptRelease(
  context: StaffContext,
  given: ToAccept,
): Promise<Result<Accepted, AcceptProblem>> {
  const slug = surveyNamedIn(given.body)
  if (slug === undefined) {
    const refused = await judgeRelease(context, { ...given, stored: [] })
    return refused.ok ? fail({ code: 'no-such-survey', slug: refused.value.survey }) : refused
  }
  const stored = await listReleases(context.register, slug)
  const same = stored.find(({ body }) => body === given.body)
  if (same) return ok(acceptedBefore(slug, same))
  const ready = await findReady(context, slug)
  if (!ready.ok) return ready
  const judged = await judgeRelease(context, { ...given, slug, stored })
  return judged.ok ? store(context, given, judged.value) : judged
}

// Judging takes long, so what it rested on is looked at again in the transaction.
function store(
  context: StaffContext,
  { body }: ToAccept,
  { survey: slug, release: number, hash }: Release,
): Promise<Result<Accepted, AcceptProblem>> {
  const { today: acceptedOn } = context
  return changeRegister(context.register, async (register) => {
    const stored = await listReleases(register, slug)
    const same = stored.find((release) => release.body === body)
    if (same) return ok(acceptedBefore(slug, same))
    const ready = await findReady({ ...context, register }, slug)
    if (!ready.ok) return ready
    if (stored.length !== number - 1) return fail({ code: 'released-meanwhile', slug })
    const { code } = ready.value
    await addRelease(register, { hash, slug, code, number, accepted_on: acceptedOn, body })
    await note(register, context, 'release accepted', slug, { number, hash })
    return ok({ slug, hash, number, acceptedOn, already: false })
  })
}

function acceptedBefore(slug: string, stored: Awaited<ReturnType<typeof listReleases>>[number]) {
  const { hash, number, accepted_on: acceptedOn } = stored
  return { slug, hash, number, acceptedOn, already: true }
}

/** The survey, if all its answers have come and somebody was given them to count. */
async function findReady(
  { register, hour }: StaffContext,
  slug: string,
): Promise<Result<SurveyRow, AcceptProblem>> {
  const survey = await findSurveyBySlug(register, slug)
  if (!survey) return fail({ code: 'no-such-survey', slug })
  const { erased_on: erasedOn, closes_on: closesOn } = survey
  if (erasedOn) return fail({ code: 'survey-erased', slug, erasedOn })
  if (standing(survey, hour) !== 'closed') {
    return fail({ code: 'released-while-open', slug, closesOn })
  }
  return survey.bundled_on ? ok(survey) : fail({ code: 'never-handed-out', slug })
}
