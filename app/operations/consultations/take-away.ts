import { changeRegister } from '#db/register/change'
import { findPlannedSurvey, removePlannedSurvey } from '#db/register/queries/planned-surveys'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'

export type TakeAwayProblem =
  | { code: 'draft-gone'; slug: string }
  | { code: 'draft-changed'; slug: string; by: string; day: string }

/** Takes a draft away; what is published stays as it is. */
export const takeAway = withRight('design consultations', take)

function take(
  context: StaffContext,
  { slug, revision }: { slug: string; revision: number },
): Promise<Result<null, TakeAwayProblem>> {
  return changeRegister(context.register, async (register) => {
    const draft = await findPlannedSurvey(register, slug)
    if (!draft) return fail({ code: 'draft-gone', slug })
    const { planned_by: by, planned_on: day } = draft
    if (draft.revision !== revision) return fail({ code: 'draft-changed', slug, by, day })
    await removePlannedSurvey(register, slug)
    await note(register, context, 'draft taken away', slug)
    return ok(null)
  })
}
