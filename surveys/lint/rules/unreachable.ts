import type { Survey } from '../../definition/survey'
import type { Found } from '../problem'
import { isPossible, isThinkable } from '../reason/possible'
import { conditionsOf, type PlacedCondition } from '../reason/places'
import { soundPart } from '../reason/sound'
import type { Rule } from '../rule'

/** Somebody can get to every question and page, whatever stands before it. */
export const unreachable: Rule = {
  name: 'unreachable',
  codes: ['unreachable-question', 'unreachable-page'],
  check: (written) => {
    const survey = soundPart(written)
    const hidden = conditionsOf(survey).filter((placed) => isHidden(survey, placed))
    const hiddenPages = new Set(hidden.filter(({ question }) => !question).map(({ page }) => page))
    return hidden
      .filter(({ page, question }) => !question || !hiddenPages.has(page))
      .filter(({ condition }) => isThinkable(survey, [condition]) !== false)
      .map(toProblem)
  },
}

function isHidden(survey: Survey, { page, question, condition }: PlacedCondition): boolean {
  const together = question && page.when ? [page.when, condition] : [condition]
  return isPossible(survey, together) === false
}

function toProblem({ at, question }: PlacedCondition): Found {
  return { code: question ? 'unreachable-question' : 'unreachable-page', level: 'error', at }
}
