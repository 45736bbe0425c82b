import type { Survey } from '../definition/survey'
import { leastNew } from './attack/base-facts'
import { questionnaireOf } from './attack/asked-of-all'
import { divisionsOf } from './attack/divisions'
import { asOne, layersOf } from './attack/layers'
import { changedBlocks, type ChangedBlock } from './changed-blocks'
import type { RawBreakdown, RawCounts } from './raw-counts'
import type { Published } from './release'
import { releaseProblem, type ReleaseProblem } from './release-problem'

/** A release after others of the same survey, oldest first. */
export interface Later {
  survey: Survey
  earlier: Published[]
  now: Published
  /** The true counts behind the last of the earlier ones and behind this one, where they are known. */
  counts?: { before: RawCounts; after: RawCounts }
}

/**
 * R12: numbers stay, or at least ten more people stand behind them, in the survey and in every row
 * that changes. Who has no true counts refuses only what cannot be so.
 */
export function laterProblems({ survey, earlier, now, counts }: Later): ReleaseProblem[] {
  const before = asOne(layersOf(earlier).at(-1) ?? [])
  // The same responses make one layer, and may be published again.
  if (!before || layersOf([...earlier, now]).length === layersOf(earlier).length) return []
  const divisions = divisionsOf(questionnaireOf(survey).breakdowns, [before, now])
  const whole = counts ? counts.after.n - counts.before.n : mostNew([before.n], [now.n])
  const blocks = divisions.flatMap((division) => changedBlocks(division, before, now))
  return [
    ...(whole < leastNew ? [tooFew('method.responses', '')] : []),
    ...blocks
      .filter((block) => (counts ? newIn(block, counts) : mostNewIn(block)) < leastNew)
      .map(({ breakdown, after }) => {
        const where = after.map(({ code }) => code).join(', ')
        return tooFew(`rows.${breakdown}`, where)
      }),
  ]
}

function tooFew(at: string, where: string): ReleaseProblem {
  return releaseProblem('fewer-than-ten-new', at, { where, least: leastNew })
}

function mostNewIn({ before, after }: ChangedBlock): number {
  return mostNew(
    before.map(({ base }) => base),
    after.map(({ base }) => base),
  )
}

/** As many as can have come, where each number may differ by 4. */
function mostNew(before: number[], after: number[]): number {
  const most = after.reduce((sum, base) => sum + base + 4, 0)
  return most - before.reduce((sum, base) => sum + Math.max(0, base - 4), 0)
}

function newIn(block: ChangedBlock, { before, after }: { before: RawCounts; after: RawCounts }) {
  return sizeIn(block, after.breakdowns) - sizeIn(block, before.breakdowns)
}

function sizeIn({ breakdown, isIn }: ChangedBlock, breakdowns: RawBreakdown[]): number {
  const own = breakdowns.find(({ name }) => name === breakdown)
  return (own?.rows ?? []).reduce((sum, row, n) => sum + (isIn(row) ? (own?.sizes[n] ?? 0) : 0), 0)
}
