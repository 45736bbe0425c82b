import { enteredModesOf } from '../../definition/modes'
import type { Rule } from '../rule'

/** A discussion is one response of one group, and groups are never counted together with persons (R0). */
export const entered: Rule = {
  name: 'entered',
  codes: ['discussion-no-group'],
  check(survey) {
    if (survey.unit === 'group' || !enteredModesOf(survey).includes('discussion')) return []
    return [{ code: 'discussion-no-group', level: 'error', at: 'entered' }]
  },
}
