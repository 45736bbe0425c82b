import { ok, type Result } from '#surveys/result'

import type { Context } from './context'
import type { DraftContent } from './draft-content'
import {
  judgeStanding,
  requireStanding,
  type StandingProblem,
  type SurveyRow,
} from './find-standing'
import { findVersion, type KnownVersion } from './find-version'
import { type DraftPlace, type DraftProblem, type KeptDraft, loadDraft } from './kept-draft'
import type { Standing } from './is-open'
import { type NotStored, storing } from './storing'

export interface OpenDraft {
  draft: KeptDraft
  content: DraftContent
  /** The structure the draft was begun on, in its newest wording. */
  version: KnownVersion
}

export type ReadProblem = StandingProblem | DraftProblem | NotStored

/** A survey as it was found a moment ago. */
export interface JustFound {
  row: SurveyRow
  standing: Standing
  newest: KnownVersion
}

/** The draft that a root key opens, while its survey can still be answered. */
export function readDraft(
  context: Context,
  place: DraftPlace,
  found?: JustFound,
): Promise<Result<OpenDraft, ReadProblem>> {
  return storing<OpenDraft, ReadProblem>(async () => {
    const { survey } = place
    const standing = found
      ? judgeStanding(found, taking)
      : await requireStanding(context, survey, ...taking)
    if (!standing.ok) return standing
    const draft = await loadDraft(context, place)
    if (!draft.ok) return draft
    const { content } = draft.value
    const isNewest = content.version === found?.newest.structureHash
    const version = isNewest
      ? found.newest
      : await findVersion(context, standing.value.slug, content.version)
    return ok({ draft: draft.value, content, version })
  })
}

const taking: Standing[] = ['open', 'last-hours']
