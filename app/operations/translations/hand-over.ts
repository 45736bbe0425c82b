import { changeRegister } from '#db/register/change'
import type { RegisterDb } from '#db/connection'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { putPlannedSurvey } from '#db/register/queries/planned-surveys'
import { canonical } from '#surveys/canonical'
import type { Survey } from '#surveys/definition/survey'
import { fail, ok, type Result } from '#surveys/result'
import type { DeskText } from '#surveys/translation/desk-text'
import { goingInto } from '#surveys/translation/held-back'
import { withTranslation } from '#surveys/translation/with-translation'
import { freeze } from '#surveys/version/freeze'

import { lastRevision } from '../consultations/bring-in'
import { findPlanned } from '../consultations/find-planned'
import { sha256 } from '../mark'
import { changeProblem, type PublishChangeProblem } from '../publish-change'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { findDesk, type Desk } from './find-desk'
import type { NothingToTranslate } from './save-texts'

export type HandOverProblem =
  | NothingToTranslate
  /** The survey has these very words already. */
  | { code: 'nothing-new' }
  /** A published survey never speaks a language in part. */
  | { code: 'texts-missing'; count: number }
  /** Nor does it begin one with texts that are held back. */
  | { code: 'texts-held'; held: number }
  | PublishChangeProblem

/**
 * Gives the words of the desk to the survey: to the draft, or, where it is published, to a correction
 * that those who publish look at. What the desk would not take today stays behind.
 */
export const handOver = withRight('translate texts', hand)

function hand(
  context: StaffContext,
  { slug, language }: { slug: string; language: string },
): Promise<Result<{ isPublished: boolean }, HandOverProblem>> {
  return changeRegister(context.register, async (register) => {
    const inner = { ...context, register }
    const desk = await findDesk(inner, slug, language)
    if (!desk) return fail({ code: 'nothing-to-translate' })
    const going = goingInto(desk.survey, language, desk.texts)
    const worded = withTranslation(desk.survey, language, going)
    if (!worded.ok) throw new Error(`With the texts of its desk ${slug} is no survey.`)
    const survey = worded.value
    const row = await findSurveyBySlug(register, slug)
    const problem =
      newProblem(desk, survey) ??
      (row && (missingProblem(desk, going) ?? (await publishedProblem(inner, survey, row))))
    if (problem) return fail(problem)
    await plan(inner, register, survey)
    await note(register, context, 'translation handed over', slug, { lang: language })
    return ok({ isPublished: row !== undefined })
  })
}

function newProblem({ survey, language }: Desk, worded: Survey): HandOverProblem | undefined {
  const isNew = [survey, worded].map(({ texts, languages }) =>
    canonical({ texts: texts[language], languages }),
  )
  return isNew[0] === isNew[1] && !hasOtherMarks(survey, worded, language)
    ? { code: 'nothing-new' }
    : undefined
}

// A published version keeps no marks, so that they alone make nothing new there.
function hasOtherMarks(survey: Survey, worded: Survey, language: string): boolean {
  const own = survey.madeFrom?.[language]
  return own !== undefined && canonical(own) !== canonical(worded.madeFrom?.[language] ?? {})
}

function missingProblem({ texts }: Desk, going: DeskText[]): HandOverProblem | undefined {
  const missing = texts.filter(({ state }) => state === 'missing').length
  if (missing > 0) return { code: 'texts-missing', count: missing }
  const held = going.filter(({ text }) => text.trim() === '').length
  return held > 0 ? { code: 'texts-held', held } : undefined
}

function publishedProblem(
  context: StaffContext,
  survey: Survey,
  row: NonNullable<Awaited<ReturnType<typeof findSurveyBySlug>>>,
) {
  return changeProblem(context, survey, freeze(survey, sha256), row)
}

async function plan(context: StaffContext, register: RegisterDb, survey: Survey): Promise<void> {
  const { slug } = survey
  const before = await findPlanned(context, slug)
  await putPlannedSurvey(register, {
    ...{ slug, definition: canonical(survey), planned_on: context.today, planned_by: context.who },
    revision: (before?.revision ?? (await lastRevision(context, slug))) + 1,
  })
}
