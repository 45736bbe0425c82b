import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { countMembersByCountry } from '#db/register/queries/members'
import type { Survey } from '#surveys/definition/survey'
import { lint } from '#surveys/lint/lint'
import type { Problem } from '#surveys/lint/problem'
import { fail, ok, type Result } from '#surveys/result'
import { freeze, type FrozenVersion, type Hash } from '#surveys/version/freeze'

import { standing, type Standing } from './is-open'
import { publishChange, type PublishChangeProblem } from './publish-change'
import { publishFirst, type PublishFirstProblem, type SurveyKeys } from './publish-first'
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
export async function publish(
  context: StaffContext,
  publication: Publication,
): Promise<Result<Published, PublishProblem>> {
  const { survey, hash } = publication
  const { errors, warnings } = await judge(context, publication)
  if (errors.length > 0)
    return fail(...errors.map((problem) => ({ code: 'lint', problem }) as const))
  const frozen = freeze(survey, hash)
  const published = await changeRegister(context.register, (register) =>
    publishFrozen({ ...context, register }, publication, frozen),
  )
  if (!published.ok) return published
  const dates = { opens_on: survey.opens, closes_on: survey.closes }
  const now = standing(dates, context.hour)
  return ok({ ...published.value, code: survey.code, hash: frozen.hash, standing: now, warnings })
}

async function publishFrozen(
  context: StaffContext,
  publication: Publication,
  frozen: FrozenVersion,
): Promise<Result<{ number: number; holders: string[] }, PublishProblem>> {
  const { survey } = publication
  const before = await findSurveyBySlug(context.register, survey.slug)
  return before
    ? publishChange(context, survey, frozen, before)
    : publishFirst(context, publication, frozen)
}

async function judge({ register }: StaffContext, { survey, mark }: Publication) {
  const members = await countMembersByCountry(register)
  const known = Object.keys(members).length > 0 ? { mark, members } : { mark }
  const { problems } = lint(survey, known)
  return {
    errors: problems.filter(({ level }) => level === 'error'),
    warnings: problems.filter(({ level }) => level === 'warning'),
  }
}
