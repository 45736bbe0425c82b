import { changeRegister } from '#db/register/change'
import { findVersions } from '#db/register/queries/find-versions'
import { listLogAbout } from '#db/register/queries/log'
import { putPlannedSurvey } from '#db/register/queries/planned-surveys'
import { addVersion, changeSurvey } from '#db/register/queries/surveys'
import { canonical } from '#surveys/canonical'
import type { Survey } from '#surveys/definition/survey'
import { fail, ok, type Result } from '#surveys/result'
import { freeze } from '#surveys/version/freeze'

import type { SurveyRow } from '../find-standing'
import { sha256 } from '../mark'
import { versionOf } from '../publish-first'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { dateProblems, type DateProblem, type Days } from './date-problems'
import { findConsultation, type Consultation } from './find-consultation'
import type { Planned } from './find-planned'

interface Wanted {
  slug: string
  /** The dates as they stood when the page was opened. */
  seen: Days
  days: Days
}

export type ChangeDatesProblem =
  | DateProblem
  | { code: 'no-such-survey'; slug: string }
  /** Somebody else changed the dates after the page was opened. */
  | { code: 'dates-changed-meanwhile' }
  | { code: 'dates-unchanged' }
  /** The very words and dates of an earlier version, which cannot be published twice. */
  | { code: 'dates-of-version'; number: number }

/** Gives a consultation other dates. Of a published one this makes a further version with the same words. */
export const changeDates = withRight('design consultations', change)

function change(
  context: StaffContext,
  { slug, seen, days }: Wanted,
): Promise<Result<null, ChangeDatesProblem>> {
  return changeRegister(context.register, async (register) => {
    const within = { ...context, register }
    const found = await findConsultation(within, slug)
    if (!found) return fail({ code: 'no-such-survey', slug })
    if (!areSame(daysOf(found), seen)) return fail({ code: 'dates-changed-meanwhile' })
    if (areSame(days, seen)) return fail({ code: 'dates-unchanged' })
    const approved = found.row && (await approvedDays(within, slug))
    const problems = dateProblems(context, found, days, approved)
    if (problems.length > 0) return fail(...problems)
    return putDays(within, found, days)
  })
}

/** The days of the newest version that was published as such, and not by other dates alone. */
async function approvedDays(
  { register }: Pick<StaffContext, 'register'>,
  slug: string,
): Promise<Days | undefined> {
  const published = (await listLogAbout(register, slug, ['version published'])).at(-1)
  const { number = 1 } = JSON.parse(published?.facts ?? '{}') as { number?: number }
  const version = (await findVersions(register, slug)).find((each) => each.number === number)
  if (!version) return undefined
  const { opens, closes, retention } = JSON.parse(version.definition) as Survey
  return { opens, closes, retention }
}

/** The dates that count: those that were announced, or those that are planned. */
export function daysOf({ survey, row }: Consultation): Days {
  if (!row) return { opens: survey.opens, closes: survey.closes, retention: survey.retention }
  return { opens: row.opens_on, closes: row.closes_on, retention: row.retention_on }
}

async function putDays(
  context: StaffContext,
  found: Consultation,
  days: Days,
): Promise<Result<null, ChangeDatesProblem>> {
  const { slug, survey, row, planned } = found
  const published = row ? await publishDays(context, { ...survey, ...days }, row) : ok(null)
  if (!published.ok) return published
  if (planned) await planDays(context, planned, days)
  await note(context.register, context, 'dates changed', slug, { ...days })
  return ok(null)
}

async function publishDays(
  context: StaffContext,
  survey: Survey,
  row: SurveyRow,
): Promise<Result<null, ChangeDatesProblem>> {
  const { register } = context
  const frozen = freeze(survey, sha256)
  const versions = await findVersions(register, survey.slug)
  const same = versions.find(({ hash }) => hash === frozen.hash)
  if (same) return fail({ code: 'dates-of-version', number: same.number })
  const { opens, closes, retention } = survey
  const dates = { opens_on: opens, closes_on: closes, retention_on: retention }
  await changeSurvey(register, row.code, dates)
  await addVersion(register, versionOf(context, survey, frozen, versions))
  return ok(null)
}

// A correction that waits must not bring the old dates back.
async function planDays(
  { register, today, who }: StaffContext,
  { survey, revision }: Planned,
  days: Days,
): Promise<void> {
  await putPlannedSurvey(register, {
    slug: survey.slug,
    definition: canonical({ ...survey, ...days }),
    planned_on: today,
    planned_by: who,
    revision: revision + 1,
  })
}

function areSame(one: Days, other: Days): boolean {
  return (
    one.opens === other.opens && one.closes === other.closes && one.retention === other.retention
  )
}
