import type { Join } from '../merge-plan'
import { notAsked } from '../counted-columns'
import { roundedTo } from '../release'
import type { Rounding } from '../round'
import type { Counted, Frame } from './frame'
import { notAskedKey } from './keys'
import { keyOf } from './place'
import { rawCodes } from './place-tables'
import { addCount, addSum } from './system'

/**
 * What missed the base until another row joined it stays below the base when it is rounded: everybody
 * can tell that it did, and the published numbers have to be a possible truth.
 */
export function addJoins(system: Rounding, frame: Frame): void {
  for (const join of standing(frame)) {
    const missed = sizeOf(frame, join, join.short)
    const short = addCount(system, shortKey(join), missed)
    const joined = addCount(system, joinedKey(join), sizeOf(frame, join, join.joined))
    addSum(system, totalOf(frame, join), [short, joined])
    if (missed + roundedTo > frame.thresholds.group) {
      system.fixed.set(short, missed - (missed % roundedTo))
    }
    const own = frame.questions.find(({ question }) => question.id === join.question)
    const unasked = own && notAskedKey(own.at)
    if (!unasked || !system.counts.has(unasked)) continue
    if (!rawCodes(frame, join, join.short).includes(notAsked)) continue
    const parts = [
      { key: unasked, weight: 1 },
      { key: short, weight: -1 },
    ]
    system.limits.push({ parts, atMost: 0 })
  }
}

/** The cells of the question itself that missed the base together, and those that joined. */
export function addJoinedCells(
  system: Rounding,
  frame: Frame,
  { question }: Counted,
  keysOf: (join: Join, of: number[]) => string[],
): void {
  for (const join of standing(frame).filter((each) => each.question === question.id)) {
    addSum(system, shortKey(join), keysOf(join, join.short))
    addSum(system, joinedKey(join), keysOf(join, join.joined))
  }
}

// Rows that were merged once more, because nothing added up otherwise, tell less.
function standing({ plan }: Frame): Join[] {
  return plan.joins.filter(({ breakdown, into, short, joined }) => {
    const shown = plan.breakdowns.find(({ name }) => name === breakdown)
    if (into === undefined) return true
    const row = shown?.rows.find(({ code }) => code === into)
    return row?.of.length === short.length + joined.length
  })
}

function totalOf({ plan }: Frame, { breakdown: name, into }: Join): string {
  const breakdown = plan.breakdowns.find((each) => each.name === name)
  return breakdown && into !== undefined ? keyOf('n', { breakdown, rows: [into] }) : 'n'
}

function sizeOf({ counts }: Frame, { place }: Join, of: number[]): number {
  return of.reduce((sum, at) => sum + (counts.breakdowns[place]?.sizes[at] ?? 0), 0)
}

function shortKey({ breakdown }: Join): string {
  return `short of the base: ${breakdown}`
}

function joinedKey({ breakdown }: Join): string {
  return `joined: ${breakdown}`
}
