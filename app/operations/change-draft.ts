import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { draftAnswers } from './draft-answers'
import type { DraftContent } from './draft-content'
import { requireStanding, type StandingProblem, type SurveyRow } from './find-standing'
import { findVersion } from './find-version'
import { textTooLong, type TooMuchText } from './fits-envelopes'
import { type DraftPlace, type DraftProblem, isTooLong, loadDraft, swapDraft } from './kept-draft'
import { type NotStored, storing } from './storing'

export interface DraftChange extends DraftPlace {
  /** Run again on what is there now whenever another tab was quicker. */
  change: (content: DraftContent) => DraftContent
}

export type ChangeProblem =
  StandingProblem | DraftProblem | NotStored | TooMuchText | { code: 'draft-busy' }

/** Changes a draft so that nothing another tab wrote meanwhile is lost. */
export function changeDraft(
  context: Context,
  { change, ...place }: DraftChange,
): Promise<Result<DraftContent, ChangeProblem>> {
  return storing<DraftContent, ChangeProblem>(async () => {
    const survey = await requireStanding(context, place.survey, 'open', 'last-hours')
    if (!survey.ok) return survey
    return swapUntilDone(context, survey.value, place, change)
  })
}

export const mostTries = 50

async function swapUntilDone(
  context: Context,
  survey: SurveyRow,
  place: DraftPlace,
  change: DraftChange['change'],
): Promise<Result<DraftContent, ChangeProblem>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const draft = await loadDraft(context, place)
    if (!draft.ok) return draft
    const next = change(draft.value.content)
    const tooLong = await tooMuchText(context, survey, next)
    if (tooLong) return fail<ChangeProblem>(tooLong)
    if (await swapDraft(context, place, draft.value, next)) return ok(next)
  }
  return fail<ChangeProblem>({ code: 'draft-busy' })
}

// A text that no envelope holds is said to be so while it can still be shortened.
async function tooMuchText(
  context: Context,
  { slug }: SurveyRow,
  next: DraftContent,
): Promise<TooMuchText | undefined> {
  const { survey } = await findVersion(context, slug, next.version)
  const problem = textTooLong(survey, draftAnswers(survey, next).answers)
  return problem ?? (isTooLong(next) ? { code: 'too-much-text' } : undefined)
}
