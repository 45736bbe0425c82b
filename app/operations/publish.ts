import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { countMembersByCountry } from '#db/register/queries/members'
import type { Survey } from '#surveys/definition/survey'
import { lint } from '#surveys/lint/lint'
import type { Problem } from '#surveys/lint/problem'
import { fail, ok, type Result } from '#surveys/result'
import { freeze, type FrozenVersion, type Hash } from '#surveys/version/freeze'

import { standing, type Standing } from './is-open'
import { changeProblem, publishChange, type PublishChangeProblem } from './publish-change'
import { firstProblem, publishFirst } from './publish-first'
import type { PublishFirstProblem, SurveyKeys } from './publish-first'
import { withRight } from './rights'
import type { StaffContext } from './staff-context'

export interface Publication {
  survey: Survey
  hash: Hash
  /** The short mark of an English text by which a translation names what it was made from. */
  mark: (english: string) => string
  /** Made for a first publication; a later version goes on with the key there is. */
  keys: SurveyKeys
  /** The slug, typed to confirm that the loss of one file loses all answers. */
  singleKey?: string | undefined
}

export interface Published {
  code: string
  number: number
  hash: string
  standing: Standing
  /** Those who can open the answers. */
  holders: string[]
  warnings: Problem[]
}

export type PublishProblem =
  { code: 'lint'; problem: Problem } | PublishFirstProblem | PublishChangeProblem

/** Freezes a survey and opens it on its day; while it is open, words and dates only may change. */
export const publish = withRight('publish consultations', publishNow)

async function publishNow(
  context: StaffContext,
  publication: Publication,
): Promise<Result<Published, PublishProblem>> {
  const ready = await readyToPublish(context, publication)
  if (!ready.ok) return ready
  return changeRegister(context.register, (register) =>
    publishReady({ ...context, register }, publication, ready.value),
  )
}

/** A survey as it would be published, and what lint warns of. */
export interface Ready {
  frozen: FrozenVersion
  warnings: Problem[]
}

/** Freezes a survey in which lint finds no error. */
export async function readyToPublish(
  context: StaffContext,
  publication: Pick<Publication, 'survey' | 'hash' | 'mark'>,
): Promise<Result<Ready, PublishProblem>> {
  const { errors, warnings } = await judge(context, publication)
  if (errors.length > 0)
    return fail(...errors.map((problem) => ({ code: 'lint', problem }) as const))
  return ok({ frozen: freeze(publication.survey, publication.hash), warnings })
}

/** Publishes what is ready, within a change of the register. */
export async function publishReady(
  context: StaffContext,
  publication: Publication,
  { frozen, warnings }: Ready,
): Promise<Result<Published, PublishProblem>> {
  const { survey } = publication
  const before = await findSurveyBySlug(context.register, survey.slug)
  const published = before
    ? await publishChange(context, survey, frozen, before)
    : await publishFirst(context, publication, frozen)
  if (!published.ok) return published
  const dates = { opens_on: survey.opens, closes_on: survey.closes }
  const now = standing(dates, context.hour)
  return ok({ ...published.value, code: survey.code, hash: frozen.hash, standing: now, warnings })
}

/** What would stand in the way of publishing what is ready, as the register stands now. */
export async function publishProblem(
  context: StaffContext,
  publication: Publication,
  { frozen }: Pick<Ready, 'frozen'>,
): Promise<PublishProblem | undefined> {
  const before = await findSurveyBySlug(context.register, publication.survey.slug)
  return before
    ? changeProblem(context, publication.survey, frozen, before)
    : firstProblem(context, publication)
}

async function judge(
  { register }: StaffContext,
  { survey, mark }: Pick<Publication, 'survey' | 'mark'>,
) {
  const members = await countMembersByCountry(register)
  const known = Object.keys(members).length > 0 ? { mark, members } : { mark }
  const { problems } = lint(survey, known)
  return {
    errors: problems.filter(({ level }) => level === 'error'),
    warnings: problems.filter(({ level }) => level === 'warning'),
  }
}
