import { paths } from '#app/paths'

import type { Point, StepCode, StepFacts } from './step-facts'

/** What each step still needs, and what of it is done. */
export const pointsOf: Record<StepCode, (facts: StepFacts) => Point[]> = {
  mend: (facts) => [checked(facts), days(facts)],
  publish: (facts) => [
    ...waiting(facts),
    ...[checked(facts), ...warnings(facts), texts(facts)],
    ...[days(facts), holders(facts), ...comments(facts)],
  ],
  opens: (facts) => [...waiting(facts), ...correction(facts), ...codes(facts)],
  open: (facts) => [...waiting(facts), ...correction(facts), ...codes(facts)],
  paused: (facts) => [...waiting(facts), ...correction(facts)],
  lastHours: () => [],
  count: (facts) => [...waiting(facts), fetched(facts)],
  tell: (facts) => [told(facts)],
  keep: (facts) => [told(facts)],
  erase: () => [],
  over: () => [],
}

const toCheck = { code: 'check', to: '#check' } as const
const toLanguages = { code: 'languages', to: '#languages' } as const

function checked({ check: { errors } }: StepFacts): Point {
  if (errors === 0) return { code: 'noErrors', state: 'good' }
  return { code: 'errors', state: 'missing', facts: { count: errors }, go: toCheck }
}

function warnings({ check }: StepFacts): Point[] {
  if (check.warnings === 0) return []
  return [{ code: 'warnings', state: 'look', facts: { count: check.warnings }, go: toCheck }]
}

function texts({ languages: { count, older } }: StepFacts): Point {
  if (older > 0) return { code: 'older', state: 'look', facts: { count: older }, go: toLanguages }
  return { code: 'texts', state: 'good', facts: { count } }
}

function days({ slug, today, days: { opens, closes } }: StepFacts): Point {
  const go = { code: 'dates', to: paths.consultationDates(slug) } as const
  if (closes < today) return { code: 'lastDayPassed', state: 'missing', facts: { closes }, go }
  if (opens < today) return { code: 'firstDayPassed', state: 'look', facts: { opens, closes }, go }
  return { code: 'daysSet', state: 'good', facts: { opens, closes }, go }
}

function holders({ holders: names }: StepFacts): Point {
  const [name = ''] = names
  const go = { code: 'holders', to: paths.keyHolders() } as const
  if (names.length === 0) return { code: 'noHolder', state: 'missing', go }
  if (names.length === 1) return { code: 'oneHolder', state: 'look', facts: { name }, go }
  return { code: 'holders', state: 'good', facts: { count: names.length } }
}

function comments({ slug, openComments: count }: StepFacts): Point[] {
  if (count === 0) return []
  const go = { code: 'comments', to: paths.commentsOf(slug) } as const
  return [{ code: 'comments', state: 'look', facts: { count }, go }]
}

function waiting({ waits }: StepFacts): Point[] {
  if (!waits) return []
  const { id, by: name } = waits
  const go = { code: 'request', to: paths.request(id) } as const
  return [{ code: 'requestWaits', state: 'look', facts: { name }, go }]
}

function correction({ slug, hasCorrection, waits }: StepFacts): Point[] {
  if (!hasCorrection || waits) return []
  const go = { code: 'changes', to: paths.changesOf(slug) } as const
  return [{ code: 'correctionWaits', state: 'look', go }]
}

function codes({ slug, access, issued: count }: StepFacts): Point[] {
  if (access !== 'codes') return []
  const go = { code: 'codes', to: paths.codesOf(slug) } as const
  if (count === 0) return [{ code: 'noCodes', state: 'missing', go }]
  return [{ code: 'codes', state: 'good', facts: { count }, go }]
}

function fetched({ bundledOn: day }: StepFacts): Point {
  return day === null
    ? { code: 'notFetched', state: 'missing' }
    : { code: 'fetched', state: 'good', facts: { day } }
}

function told({ toldOn: day }: StepFacts): Point {
  return day === undefined
    ? { code: 'notTold', state: 'missing' }
    : { code: 'told', state: 'good', facts: { day } }
}
