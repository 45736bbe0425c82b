import type { SurveyRow } from '../find-standing'
import type { Standing } from '../is-open'

/** How far a consultation has come, in this order. */
export const stages = [
  'draft',
  'checked',
  'published',
  'open',
  'closed',
  'released',
  'erased',
] as const

export type Stage = (typeof stages)[number]

/** The stage of what is published. */
export function stageOf(row: SurveyRow, standing: Standing, isReleased: boolean): Stage {
  if (row.erased_on !== null) return 'erased'
  if (standing === 'not-yet') return 'published'
  if (standing !== 'closed') return 'open'
  return isReleased ? 'released' : 'closed'
}
