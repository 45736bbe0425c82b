import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { addPause, removePause } from '#db/register/queries/pauses'
import { fail, ok, type Result } from '#surveys/result'

import { standing } from '../is-open'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'

export type PauseProblem =
  | { code: 'no-such-survey'; slug: string }
  /** Only what can be answered can be paused. */
  | { code: 'not-answerable'; slug: string }
  | { code: 'paused-already'; slug: string }
  | { code: 'not-paused'; slug: string }

interface Named {
  slug: string
}

/** From now on nobody begins, goes on or sends; drafts stay, and the last day stays what it is. */
export const pause = withRight('design consultations', begin)

function begin(context: StaffContext, { slug }: Named): Promise<Result<null, PauseProblem>> {
  return changeRegister(context.register, async (register) => {
    const survey = await findSurveyBySlug(register, slug)
    if (!survey) return fail({ code: 'no-such-survey', slug })
    const now = standing(survey, context.hour)
    if (now === 'paused') return fail({ code: 'paused-already', slug })
    if (now !== 'open' && now !== 'last-hours') return fail({ code: 'not-answerable', slug })
    await addPause(register, survey.code, context.today)
    await note(register, context, 'survey paused', slug)
    return ok(null)
  })
}

/** Everybody goes on where they stopped. */
export const resume = withRight('design consultations', end)

function end(context: StaffContext, { slug }: Named): Promise<Result<null, PauseProblem>> {
  return changeRegister(context.register, async (register) => {
    const survey = await findSurveyBySlug(register, slug)
    if (!survey) return fail({ code: 'no-such-survey', slug })
    if (!(await removePause(register, survey.code))) return fail({ code: 'not-paused', slug })
    await note(register, context, 'survey resumed', slug)
    return ok(null)
  })
}
