/** What can be wrong with groups that a key holder chose; the sentences stand in `groups.*` of findings.json. */
export type GroupsCode =
  | 'other-format'
  | 'wrong-shape'
  | 'unknown-key'
  | 'other-survey'
  | 'no-such-breakdown'
  | 'no-such-row'
  | 'row-twice'
  | 'too-few-rows'
  | 'too-many-rows'
  | 'countries-have-no-groups'
  | 'group-below-base'
  | 'crosses-earlier'

export interface GroupsProblem {
  code: GroupsCode
  /** A path into the file where it is misshapen, else the breakdown. */
  at: string
  /** The codes that it is about. */
  chosen: string[]
  least?: number
}
