import { not, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import type { DraftContent } from './draft-content'
import { requireStanding, type StandingProblem } from './find-standing'
import { type DraftPlace, type DraftProblem, isTooLong, loadDraft, swapDraft } from './kept-draft'
import { type NotStored, storing } from './storing'

export interface DraftChange extends DraftPlace {
  /** Run again on what is there now whenever another tab was quicker. */
  change: (content: DraftContent) => DraftContent
}

export type ChangeProblem =
  StandingProblem | DraftProblem | NotStored | { code: 'too-much-text' } | { code: 'draft-busy' }

/** Changes a draft so that nothing another tab wrote meanwhile is lost. */
export function changeDraft(
  context: Context,
  { change, ...place }: DraftChange,
): Promise<Result<DraftContent, ChangeProblem>> {
  return storing<DraftContent, ChangeProblem>(async () => {
    const survey = await requireStanding(context, place.survey, 'open', 'last-hours')
    if (!survey.ok) return survey
    return swapUntilDone(context, place, change)
  })
}

export const mostTries = 50

async function swapUntilDone(
  context: Context,
  place: DraftPlace,
  change: DraftChange['change'],
): Promise<Result<DraftContent, ChangeProblem>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const draft = await loadDraft(context, place)
    if (!draft.ok) return draft
    const next = change(draft.value.content)
    if (isTooLong(next)) return not<ChangeProblem>({ code: 'too-much-text' })
    if (await swapDraft(context, place, draft.value, next)) return ok(next)
  }
  return not<ChangeProblem>({ code: 'draft-busy' })
}
