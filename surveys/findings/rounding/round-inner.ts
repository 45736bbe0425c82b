import type { MergedBreakdown } from '../merge-plan'
import { isAdjacent, round, type RoundingMeans } from '../round'
import { addInner } from './add-inner'
import type { Family } from './families'
import { breakdownsWithin, type Counted, type Frame } from './frame'
import { baseKey } from './keys'
import { trueAsked } from './place'
import { tellingRows } from './share-rule'
import { isBrokenDown, valueOf, type Values } from './shown'
import { emptySystem } from './system'
import { groundOf, join, partsOf, placesOf } from './together'

/** What came of rounding; `rows-too-far`: rows that R5 joined have to be drawn again with their sum. */
export type Rounded =
  | { is: 'rounded'; values: Values }
  | { is: 'no-rounding'; breakdown?: string | undefined }
  | { is: 'rows-too-far' }

/**
 * The inner cells of one question in a breakdown and all within it, to margins that stand. Where a
 * row tells nearly everybody’s answer it is joined with another (R5) and all are rounded again.
 */
export function roundInner(
  frame: Frame,
  family: Family,
  counted: Counted,
  top: MergedBreakdown,
  margins: Values,
  means: () => RoundingMeans,
): Rounded {
  for (;;) {
    const shown = [top, ...breakdownsWithin(frame, top.name)].filter((each) =>
      isBrokenDown(frame, margins, counted, each),
    )
    if (shown.length === 0) return { is: 'rounded', values: margins }
    const fixed = withJoinedBases(frame, margins, counted, shown)
    if (!fixed) return tooFar(counted, top)
    const system = emptySystem(fixed)
    for (const breakdown of shown) addInner(system, frame, family, counted, breakdown)
    const rounded = round(system, means())
    if (!rounded.ok) return { is: 'no-rounding', breakdown: top.name }
    const values = new Map([...fixed, ...rounded.value])
    if (!joinTelling(frame, values, counted, shown)) return { is: 'rounded', values }
  }
}

// Who a question calls up is rounded with its own tables, so the next draw already knows these rows.
function tooFar({ base }: Counted, { name }: MergedBreakdown): Rounded {
  return base.of.kind === 'cells' ? { is: 'no-rounding', breakdown: name } : { is: 'rows-too-far' }
}

/** Joins rows by R5; whether there were any. */
export function joinTelling(
  frame: Frame,
  values: Values,
  counted: Counted,
  shown: MergedBreakdown[],
): boolean {
  const telling = shown.flatMap((each) => tellingRows(frame, values, counted, each))
  for (const { table, breakdown, rows } of telling) join(frame, table, breakdown, rows)
  return telling.length > 0
}

/** Bases of rows that a table shows together; `undefined` where their sum is too far from the truth. */
export function withJoinedBases(
  frame: Frame,
  values: Values,
  counted: Counted,
  shown: MergedBreakdown[],
): Values | undefined {
  const known = new Map(values)
  for (const breakdown of shown) {
    const ground = groundOf(frame, counted.question.id, breakdown)
    for (const place of counted.tables.flatMap((table) => placesOf(frame, table, breakdown))) {
      const key = baseKey(counted, place)
      if (known.has(key)) continue
      const parts = partsOf(ground, place) ?? []
      const sum = parts.reduce((all, part) => all + valueOf(values, baseKey(counted, part)), 0)
      if (!isAdjacent(sum, trueAsked(counted.base, place))) return undefined
      known.set(key, sum)
    }
  }
  return known
}
