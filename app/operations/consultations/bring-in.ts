import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listLogAbout } from '#db/register/queries/log'
import { findPlannedSurvey, putPlannedSurvey } from '#db/register/queries/planned-surveys'
import { canonical } from '#surveys/canonical'
import { readSurvey, type Survey } from '#surveys/definition/survey'
import { lint } from '#surveys/lint/lint'
import type { Problem } from '#surveys/lint/problem'
import { fail, ok, type Result } from '#surveys/result'
import { freeze } from '#surveys/version/freeze'

import type { SurveyRow } from '../find-standing'
import { sha256 } from '../mark'
import { changeProblem, type PublishChangeProblem } from '../publish-change'
import { withRight } from '../rights'
import { note, type Deed, type StaffContext } from '../staff-context'

export interface Brought {
  /** What claims to be a survey. */
  value: unknown
  /** The draft that is to be replaced, as it was seen; without it there must be none. */
  replaces?: { slug: string; revision: number } | undefined
}

export type BringInProblem =
  | { code: 'no-survey'; problem: Problem }
  | { code: 'other-slug'; slug: string; wanted: string }
  /** The page where consultations are brought in has this address. */
  | { code: 'slug-reserved'; slug: string }
  | { code: 'planned-already'; slug: string; by: string; day: string }
  /** Somebody else changed the draft after the page was opened. */
  | { code: 'draft-changed'; slug: string; by: string; day: string }
  | { code: 'draft-gone'; slug: string }
  | { code: 'same-draft'; slug: string }
  | PublishChangeProblem

/** Takes a survey in as a draft, with errors or without; a published one waits as its correction. */
export const bringIn = withRight('design consultations', bring)

function bring(
  context: StaffContext,
  { value, replaces }: Brought,
): Promise<Result<{ slug: string }, BringInProblem>> {
  const read = readSurvey(value)
  if (!read.ok) {
    const { problems } = lint(value)
    return Promise.resolve(fail(...problems.map((problem) => noSurvey(problem))))
  }
  return changeRegister(context.register, (register) =>
    keep({ ...context, register }, read.value, replaces),
  )
}

const reserved = 'new'

function noSurvey(problem: Problem): BringInProblem {
  return { code: 'no-survey', problem }
}

async function keep(
  context: StaffContext,
  brought: Survey,
  replaces: Brought['replaces'],
): Promise<Result<{ slug: string }, BringInProblem>> {
  const { register, today, who } = context
  const { slug } = brought
  if (slug === reserved) return fail({ code: 'slug-reserved', slug })
  if (replaces && replaces.slug !== slug)
    return fail({ code: 'other-slug', slug, wanted: replaces.slug })
  const row = await findSurveyBySlug(register, slug)
  const survey = row ? withDatesOf(row, brought) : brought
  const definition = canonical(survey)
  const before = await findPlannedSurvey(register, slug)
  const problem =
    draftProblem(slug, definition, before, replaces) ??
    (row && (await changeProblem(context, survey, freeze(survey, sha256), row)))
  if (problem) return fail(problem)
  const revision = (before?.revision ?? (await lastRevision(context, slug))) + 1
  const planned = { slug, definition, planned_on: today, planned_by: who, revision }
  await putPlannedSurvey(register, planned)
  await note(register, context, before ? 'draft replaced' : 'consultation brought in', slug)
  return ok({ slug })
}

/** A draft that was taken away may come back, and must not look like the one that a page still shows. */
export async function lastRevision(
  { register }: Pick<StaffContext, 'register'>,
  slug: string,
): Promise<number> {
  const deeds: Deed[] = [
    ...(['consultation brought in', 'draft replaced', 'dates changed'] as const),
    'translation handed over',
  ]
  return (await listLogAbout(register, slug, deeds)).length
}

// What was announced stays, whatever an older file says; dates have a page of their own.
function withDatesOf({ opens_on, closes_on, retention_on }: SurveyRow, survey: Survey): Survey {
  return { ...survey, opens: opens_on, closes: closes_on, retention: retention_on }
}

type Before = Awaited<ReturnType<typeof findPlannedSurvey>>

function draftProblem(
  slug: string,
  definition: string,
  before: Before,
  replaces: Brought['replaces'],
): BringInProblem | undefined {
  if (!before) return replaces && replaces.revision > 0 ? { code: 'draft-gone', slug } : undefined
  const { planned_by: by, planned_on: day } = before
  if (!replaces) return { code: 'planned-already', slug, by, day }
  if (replaces.revision !== before.revision) return { code: 'draft-changed', slug, by, day }
  return before.definition === definition ? { code: 'same-draft', slug } : undefined
}
