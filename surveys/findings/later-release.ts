import type { Survey } from '../definition/survey'
import { leastNew } from './attack/base-facts'
import { questionnaireOf } from './attack/asked-of-all'
import { divisionsOf } from './attack/divisions'
import { asOne, layersOf } from './attack/layers'
import { changedBlocks, type ChangedBlock } from './changed-blocks'
import { isTooSoon } from './people'
import type { RawBreakdown, RawCounts } from './raw-counts'
import type { Published } from './release'
import { releaseProblem, type ReleaseProblem } from './release-problem'
import { returnedBlocks } from './returned-blocks'

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
  const changes = changesIn({ survey, earlier, now })
  if (!changes) return []
  const { before, blocks } = changes
  const whole = counts ? counts.after.n - counts.before.n : mostNew([before.n], [now.n])
  return [
    ...(changes.isWhole && whole < leastNew ? [tooFew('method.responses', '')] : []),
    ...(isTooSoon(earlier, now) ? [tooFew('method.modes', 'discussion')] : []),
    ...blocks
      .filter((block) => (counts ? newIn(block, counts) : mostNewIn(block)) < leastNew)
      .map(({ breakdown, after }) => {
        const where = after.map(({ code }) => code).join(', ')
        return tooFew(`rows.${breakdown}`, where)
      }),
  ]
}

/** Whether a published number changes, so that it has to be known how many came since. */
export function isChanged(later: Omit<Later, 'counts'>): boolean {
  const changes = changesIn(later)
  return changes !== undefined && (changes.isWhole || changes.blocks.length > 0)
}

interface Changes {
  before: Published
  /** It counts other responses than the last release. */
  isWhole: boolean
  blocks: ChangedBlock[]
}

function changesIn({ survey, earlier, now }: Omit<Later, 'counts'>): Changes | undefined {
  const layers = layersOf(earlier)
  const before = asOne(layers.at(-1) ?? [])
  if (!before) return undefined
  const { breakdowns } = questionnaireOf(survey)
  const returned = returnedBlocks(breakdowns, layers, now)
  // The same responses make one layer, and may be published again.
  const isWhole = layersOf([...earlier, now]).length > layers.length
  if (!isWhole) return { before, isWhole, blocks: returned }
  const divisions = divisionsOf(breakdowns, [before, now])
  const blocks = divisions.flatMap((division) => changedBlocks(division, before, now))
  return { before, isWhole, blocks: [...blocks, ...returned] }
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
