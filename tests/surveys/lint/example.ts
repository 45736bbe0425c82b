import type { Survey } from '#surveys/definition/survey'
import type { Known } from '#surveys/lint/rule'

/** A clean survey spoiled in one way, and the place that lint has to name. */
export interface Example {
  code: string
  at: string
  from?: 'person'
  spoil: (survey: Survey) => unknown
  known?: Partial<Known>
}
