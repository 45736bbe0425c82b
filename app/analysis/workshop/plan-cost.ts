import type { MergePlan } from '#surveys/findings/merge-plan'

import type { TrueCounts } from './work'

/** How many rows and numbers a plan leaves at most; rules for single tables may leave fewer. */
export function planCost(
  { breakdowns }: Pick<MergePlan, 'breakdowns'>,
  { tables }: Pick<TrueCounts, 'tables'>,
) {
  const whole = tables.reduce((sum, { cells }) => sum + cells.length, 0)
  const within = breakdowns.map(({ rows, place }) =>
    tables.reduce((sum, { by, cells }) => sum + (by[place] ? cells.length * rows.length : 0), 0),
  )
  return {
    rows: breakdowns.reduce((sum, { rows }) => sum + rows.length, 0),
    numbers: within.reduce((sum, each) => sum + each, whole),
  }
}
