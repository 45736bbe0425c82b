import { fail, ok, type Result } from '#surveys/result'
import type { Survey } from '#surveys/definition/survey'

import type { Context } from './context'
import { draftAnswers } from './draft-answers'
import { type DraftContent, writeContent } from './draft-content'
import { requireStanding, type StandingProblem } from './find-standing'
import { findVersion } from './find-version'
import { textTooLong, type TooMuchText } from './fits-envelopes'
import {
  type DraftPlace,
  type DraftProblem,
  isTooLong,
  type KeptDraft,
  loadDraft,
  swapDraft,
} from './kept-draft'
import { type NotStored, storing } from './storing'

/** A draft that was read a moment ago, while its survey could be answered. */
export interface JustRead {
  draft: KeptDraft
  survey: Survey
}

export interface DraftChange extends DraftPlace {
  /** Where the first try begins; whoever names none has it read. */
  justRead?: JustRead | undefined
  /** Run again on what is there now whenever another tab was quicker. */
  change: (content: DraftContent) => DraftContent
}

export type ChangeProblem =
  StandingProblem | DraftProblem | NotStored | TooMuchText | { code: 'draft-busy' }

/** Changes a draft so that nothing another tab wrote meanwhile is lost. */
export function changeDraft(
  context: Context,
  { change, justRead, ...place }: DraftChange,
): Promise<Result<DraftContent, ChangeProblem>> {
  return storing<DraftContent, ChangeProblem>(async () => {
    let read = justRead
    for (let tries = 0; tries < mostTries; tries += 1) {
      const draft = read ? ok(read) : await readAnew(context, place)
      if (!draft.ok) return draft
      const changed = await trySwap(context, place, draft.value, change)
      if (changed) return changed
      read = undefined
    }
    return fail<ChangeProblem>({ code: 'draft-busy' })
  })
}

export const mostTries = 50

async function readAnew(
  context: Context,
  place: DraftPlace,
): Promise<Result<JustRead, StandingProblem | DraftProblem>> {
  const standing = await requireStanding(context, place.survey, 'open', 'last-hours')
  if (!standing.ok) return standing
  const draft = await loadDraft(context, place)
  if (!draft.ok) return draft
  const { content } = draft.value
  const { survey } = await findVersion(context, standing.value.slug, content.version)
  return ok({ draft: draft.value, survey })
}

/** Nothing where another tab was quicker. */
async function trySwap(
  context: Context,
  place: DraftPlace,
  { draft, survey }: JustRead,
  change: DraftChange['change'],
): Promise<Result<DraftContent, ChangeProblem> | undefined> {
  const next = change(draft.content)
  const written = writeContent(next)
  const tooLong = tooMuchText(survey, next, written)
  if (tooLong) return fail<ChangeProblem>(tooLong)
  return (await swapDraft(context, place, draft, written)) ? ok(next) : undefined
}

// A text that no envelope holds is said to be so while it can still be shortened.
function tooMuchText(
  survey: Survey,
  next: DraftContent,
  written: Uint8Array,
): TooMuchText | undefined {
  const problem = textTooLong(survey, draftAnswers(survey, next).answers)
  return problem ?? (isTooLong(written) ? { code: 'too-much-text' } : undefined)
}
