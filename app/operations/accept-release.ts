import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { forgetReach } from '#db/register/queries/reach'
import { addRelease, listReleases } from '#db/register/queries/releases'
import { fail, ok, type Result } from '#surveys/result'

import type { SurveyRow } from './find-standing'
import { standing } from './is-open'
import { judgeRelease, type Judged, type JudgedBy, type JudgeProblem } from './judge-release'
import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'
import { surveyNamedIn } from './survey-named-in'

export type ToAccept = { body: string } & JudgedBy

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
export const acceptRelease = withRight('release findings', acceptBody)

async function acceptBody(
  context: StaffContext,
  given: ToAccept,
): Promise<Result<Accepted, AcceptProblem>> {
  const judged = await judgeToAccept(context, given)
  if (!judged.ok) return judged
  const { already, release } = judged.value
  if (already) return ok(already)
  return changeRegister(context.register, (register) =>
    storeRelease({ ...context, register }, given, release),
  )
}

type Found = { already: Accepted; release?: undefined } | { already?: undefined; release: Judged }

/** Checks every number of a release against all that is published; this takes long. */
export async function judgeToAccept(
  context: StaffContext,
  given: ToAccept,
): Promise<Result<Found, AcceptProblem>> {
  const slug = surveyNamedIn(given.body)
  if (slug === undefined) {
    const refused = await judgeRelease(context, { ...given, stored: [] })
    return refused.ok ? fail({ code: 'no-such-survey', slug: refused.value.survey }) : refused
  }
  const stored = await listReleases(context.register, slug)
  const same = stored.find(({ body }) => body === given.body)
  if (same) return ok({ already: acceptedBefore(slug, same) })
  const ready = await findReady(context, slug)
  if (!ready.ok) return ready
  const judged = await judgeRelease(context, { ...given, slug, stored })
  return judged.ok ? ok({ release: judged.value }) : judged
}

/** Stores a judged release within a change of the register, where what it rested on is looked at again. */
export async function storeRelease(
  context: StaffContext,
  { body }: Pick<ToAccept, 'body'>,
  { survey: slug, release: number, hash }: Judged,
): Promise<Result<Accepted, AcceptProblem>> {
  const { register, today: acceptedOn } = context
  const same = (await listReleases(register, slug)).find((release) => release.body === body)
  if (same) return ok(acceptedBefore(slug, same))
  const ready = await findNext(context, { slug, number })
  if (!ready.ok) return ready
  const { code } = ready.value
  await addRelease(register, { hash, slug, code, number, accepted_on: acceptedOn, body })
  await forgetReach(register, code)
  await note(register, context, 'release accepted', slug, { number, hash })
  return ok({ slug, hash, number, acceptedOn, already: false })
}

/** The survey of a release, if it is the next one and may be stored as the register stands now. */
export async function findNext(
  context: StaffContext,
  { slug, number }: { slug: string; number: number },
): Promise<Result<SurveyRow, AcceptProblem>> {
  const ready = await findReady(context, slug)
  if (!ready.ok) return ready
  const stored = await listReleases(context.register, slug)
  return stored.length === number - 1 ? ready : fail({ code: 'released-meanwhile', slug })
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
