import type { CodeBatch } from '#app/operations/codes/list-code-batches'
import type { MemberGroup } from '#app/operations/reach/member-groups'
import type { Survey } from '#surveys/definition/survey'

import type { NamedSurvey } from '../reach/named-survey'
import type { BatchProblem } from './batch-problem'
import type { TypedBatch } from './typed-batch'

/** All that the page of codes shows. */
export interface CodesView extends Pick<NamedSurvey, 'slug' | 'named' | 'stands'> {
  access: Survey['access']
  languages: Survey['languages']
  batches: CodeBatch[]
  groups: MemberGroup[]
  /** The group of members that the form is filled in for. */
  chosen: MemberGroup | undefined
  /** The batch that the form adds codes to. */
  adds: string | undefined
  mark: string
  least: number
  most: number
  typed: TypedBatch | undefined
  problems: BatchProblem[]
  already: boolean
}
