import type { Survey } from '../../definition/survey'
import type { Found } from '../problem'
import { isPossible, isThinkable } from '../reason/possible'
import { conditionsOf, type PlacedCondition } from '../reason/places'
import { soundPart } from '../reason/sound'
import type { Rule } from '../rule'

/** A condition decides something: it holds for some who come to it, and not for others. */
export const fixedCondition: Rule = {
  name: 'fixed-condition',
  codes: ['condition-never', 'condition-always'],
  check: (written) => {
    const survey = soundPart(written)
    return conditionsOf(survey).flatMap((placed) => judge(survey, placed))
  },
}

function judge(survey: Survey, placed: PlacedCondition): Found[] {
  const { condition, at, page, question } = placed
  if (isThinkable(survey, [condition]) === false) {
    return [{ code: 'condition-never', level: 'error', at }]
  }
  const context = question && page.when ? [page.when] : []
  const isMet = isPossible(survey, context) !== false
  const isAlways = isPossible(survey, [...context, { op: 'not', of: condition }]) === false
  return isMet && isAlways ? [{ code: 'condition-always', level: 'warning', at }] : []
}
