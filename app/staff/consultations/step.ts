import { has, type Right, type Role } from '#app/operations/rights'

import type { GoCode, Step, StepCode, StepFacts } from './step-facts'
import { pointsOf } from './step-points'
import { willOf } from './step-will'

/** What is to be done next with a consultation; its reader is led only where they may go. */
export function stepOf(facts: StepFacts, roles: readonly Role[]): Step {
  const code = codeOf(facts)
  const points = pointsOf[code](facts).map(({ go, ...point }) =>
    go && has({ roles }, rightTo[go.code]) ? { ...point, go } : point,
  )
  return { code, points, will: willOf[code](facts) }
}

const rightTo: Record<GoCode, Right> = {
  check: 'see consultations',
  languages: 'see consultations',
  comments: 'see consultations',
  changes: 'see consultations',
  dates: 'design consultations',
  codes: 'issue codes',
  holders: 'keep key holders',
  request: 'publish consultations',
}

/** Nothing that is missing keeps this step from being done. */
export function isReady({ points }: Step): boolean {
  return points.every(({ state }) => state !== 'missing')
}

function codeOf({ stage, standing, today, days, toldOn }: StepFacts): StepCode {
  if (stage === 'erased') return 'over'
  if (stage === 'draft') return 'mend'
  if (stage === 'checked') return 'publish'
  if (stage === 'published') return 'opens'
  if (standing === 'paused') return 'paused'
  if (standing === 'last-hours') return 'lastHours'
  if (stage === 'open') return 'open'
  if (today > days.retention) return 'erase'
  if (stage === 'closed') return 'count'
  return toldOn === undefined ? 'tell' : 'keep'
}
