import { ok, type Result } from '#surveys/result'

import type { Context } from './context'
import type { DraftContent } from './draft-content'
import { requireStanding, type StandingProblem } from './find-standing'
import { findVersion, type KnownVersion } from './find-version'
import { type DraftPlace, type DraftProblem, loadDraft } from './kept-draft'
import { type NotStored, storing } from './storing'

export interface OpenDraft {
  content: DraftContent
  /** The structure the draft was begun on, in its newest wording. */
  version: KnownVersion
}

export type ReadProblem = StandingProblem | DraftProblem | NotStored

/** The draft that a root key opens, while its survey can still be answered. */
export function readDraft(
  context: Context,
  place: DraftPlace,
): Promise<Result<OpenDraft, ReadProblem>> {
  return storing<OpenDraft, ReadProblem>(async () => {
    const survey = await requireStanding(context, place.survey, 'open', 'last-hours')
    if (!survey.ok) return survey
    const draft = await loadDraft(context, place)
    if (!draft.ok) return draft
    const { content } = draft.value
    return ok({ content, version: await findVersion(context, survey.value.slug, content.version) })
  })
}
