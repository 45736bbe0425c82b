import type { Question } from '../../definition/survey'
import type { PublishedCell, PublishedStats } from '../release'

/** R6 and R7: below this rounded base no percentages, means and medians. */
export const leastBase = 20

/** The share of a rounded number in its rounded base. */
export function percentOf(n: number, base: number): number | null {
  return base < leastBase ? null : Math.round((100 * n) / base)
}

/** Mean and median of a scale out of the rounded numbers; none where too few answered. */
export function statsOf(
  question: Question,
  base: number,
  cells: Pick<PublishedCell, 'code' | 'n'>[],
): PublishedStats | undefined {
  if (question.type !== 'scale' || base < leastBase) return undefined
  const points = cells
    .map(({ code, n }) => ({ point: Number(code), n }))
    .filter(({ point }) => !Number.isNaN(point))
  const answered = points.reduce((sum, { n }) => sum + n, 0)
  if (answered < leastBase) return undefined
  const total = points.reduce((sum, { point, n }) => sum + point * n, 0)
  const middle = [(answered - 1) / 2, answered / 2].map((rank) => pointAt(points, Math.floor(rank)))
  return {
    mean: Math.round((10 * total) / answered) / 10,
    median: middle.reduce((sum, point) => sum + point, 0) / 2,
  }
}

// Points go up, so ranks do too.
function pointAt(points: { point: number; n: number }[], rank: number): number {
  let left = rank
  for (const { point, n } of points) {
    if (left < n) return point
    left -= n
  }
  throw new Error('The rank lies beyond the points of the scale.')
}
