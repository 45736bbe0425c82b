import { fail, ok, type Result } from '../../result'
import { joinRows } from '../join-rows'
import type { LaterDecision } from '../later-decisions'
import type { MergedBreakdown, MergedRow, MergePlan } from '../merge-plan'
import type { CannotRound, Means, See } from '../protected'
import { familiesOf } from './families'
import { breakdownsWithin, topBreakdowns, type Frame } from './frame'
import { isLinkedToOthers, roundMargins } from './linked-families'
import { mostDraws, roundFamily, spreadOf } from './round-family'
import type { Values } from './shown'

/** All numbers of a survey, the rows they stand in, and what it took to make them add up. */
export interface RoundedSurvey {
  frame: Frame
  values: Values
  decisions: LaterDecision[]
}

/** Rows first, then family by family; where that fails rows are drawn again, and at last merged (3). */
export function roundSurvey(
  begun: Frame,
  means: Means,
  see: See,
): Result<RoundedSurvey, CannotRound> {
  let frame = begun
  const merged: LaterDecision[] = []
  for (;;) {
    const went = drawRows(frame, means, see)
    if (went.is === 'rounded') {
      const { values, decisions } = went
      return ok({ frame, values, decisions: [...merged, ...decisions] })
    }
    const next = mergeSmallest(frame, went.breakdown)
    if (!next) return fail(cannotRound(went.question))
    merged.push(next.decision)
    frame = { ...frame, plan: next.plan, together: new Map() }
  }
}

// Rows that R5 joined meanwhile are drawn with their sum, and that is no new draw.
function drawRows(frame: Frame, means: Means, see: See): Exclude<Went, { is: 'rows-too-far' }> {
  const hard = new Set<string>()
  for (let draw = 0; ;) {
    const went = attempt(frame, means, see, { draw, hard })
    if (went.is === 'rows-too-far') continue
    if (went.is === 'rounded') {
      const drawn: LaterDecision[] = draw > 0 ? [{ code: 'drawn-again', times: draw }] : []
      return { ...went, decisions: [...drawn, ...went.decisions] }
    }
    if (went.question !== undefined) hard.add(went.question)
    draw += 1
    if (draw === mostDraws) return went
  }
}

function cannotRound(question?: string): CannotRound {
  return { code: 'cannot-round', ...(question !== undefined && { question }) }
}

interface Try {
  draw: number
  /** Families that failed before come first, so that the others are not rounded in vain. */
  hard: Set<string>
}

/** One go at the whole survey. */
type Went =
  | { is: 'rounded'; values: Values; decisions: LaterDecision[] }
  | { is: 'rows-too-far' }
  | { is: 'no-rounding'; question?: string; breakdown?: string | undefined }

function attempt(frame: Frame, means: Means, see: See, { draw, hard }: Try): Went {
  const label = `rows ${draw}`
  const random = means.chance(label)
  const margins = roundMargins(frame, hard, { solve: means.solve, random, spread: spreadOf(draw) })
  if (!margins.ok) return { is: 'no-rounding' }
  const families = familiesOf(frame).toSorted(
    (left, right) => Number(hard.has(right.root)) - Number(hard.has(left.root)),
  )
  const all = new Map(margins.value)
  const decisions: LaterDecision[] = []
  let isTooFar = false
  for (const [done, family] of families.entries()) {
    see(done, families.length)
    // Bases of their own may hang on answers of several families.
    const known = isLinkedToOthers(frame, family) ? new Map(all) : margins.value
    const { rounded, ...took } = roundFamily(frame, family, known, means, label)
    if (rounded.is === 'no-rounding') return { ...rounded, question: family.root }
    // The others may find more rows to join, which are then drawn together.
    if (rounded.is === 'rows-too-far') isTooFar = true
    else for (const [key, n] of rounded.values) all.set(key, n)
    decisions.push(...tookOf(family.root, took))
  }
  see(families.length, families.length)
  return isTooFar ? { is: 'rows-too-far' } : { is: 'rounded', values: all, decisions }
}

function tookOf(
  question: string,
  { times, isTogether }: { times: number; isTogether: boolean },
): LaterDecision[] {
  if (isTogether) return [{ code: 'rounded-together', question }]
  return times > 0 ? [{ code: 'drawn-again', question, times }] : []
}

interface Merge {
  plan: MergePlan
  decision: LaterDecision
}

// Countries before regions, and the breakdown that failed before any other.
function mergeSmallest(frame: Frame, stuck: string | undefined): Merge | undefined {
  const tops = topBreakdowns(frame)
  const [top] = [...tops.filter(({ name }) => name === stuck), ...tops]
  if (!top) return undefined
  for (const breakdown of [...breakdownsWithin(frame, top.name), top]) {
    const pair = smallestPair(breakdown)
    if (!pair) continue
    const plan = joinRows(frame.plan, breakdown.name, pair)
    return { plan, decision: { code: 'merged-to-round', breakdown: breakdown.name, rows: pair } }
  }
  return undefined
}

function smallestPair({ rows }: MergedBreakdown): [string, string] | undefined {
  const parents = [...new Set(rows.map(({ parent }) => parent))]
  const pairs = parents.flatMap((parent) => {
    const inside = rows.filter((row) => row.parent === parent)
    const [first, second] = inside.toSorted((left, right) => left.size - right.size)
    return first && second ? [[first, second] as const] : []
  })
  const sizeOf = (pair: readonly MergedRow[]) => pair.reduce((sum, { size }) => sum + size, 0)
  const [least] = pairs.toSorted((left, right) => sizeOf(left) - sizeOf(right))
  return least && [least[0].code, least[1].code]
}
