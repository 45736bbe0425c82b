import { round, type RoundingMeans } from '../round'
import type { Means } from '../protected'
import { addOverall } from './add-tables'
import { addInner } from './add-inner'
import type { Family } from './families'
import { topBreakdowns, type Frame } from './frame'
import { joinTelling, roundInner, withJoinedBases, type Rounded } from './round-inner'
import { canBeBrokenDown, isBaseOnly, isBrokenDown, isShown, type Values } from './shown'
import { emptySystem } from './system'

/** A family rounded to margins that stand, and what it took. */
export interface RoundedFamily {
  rounded: Rounded
  times: number
  isTogether: boolean
}

/** Fall-back 1: how often numbers are drawn before something else is tried. */
export const mostDraws = 10

/** Overall cells first, then each breakdown; drawn again where that fails (1), and at last as one (2). */
export function roundFamily(
  frame: Frame,
  family: Family,
  margins: Values,
  { solve, chance }: Means,
  label: string,
): RoundedFamily {
  let failed: string | undefined
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const spread = spreadOf(draw)
    const meansFor = (part: string) => {
      const random = chance(`${label} / ${family.root} ${draw} / ${part}`)
      return { solve, random, spread }
    }
    const rounded: Rounded = roundApart(frame, family, margins, meansFor)
    if (rounded.is !== 'no-rounding') return { rounded, times: draw, isTogether: false }
    failed = rounded.breakdown
  }
  const random = chance(`${label} / ${family.root} together`)
  const together = roundTogether(frame, family, margins, { solve, random })
  const rounded = together.is === 'no-rounding' ? { ...together, breakdown: failed } : together
  return { rounded, times: mostDraws, isTogether: true }
}

/** From the first draw on the nearest multiple is likely and never certain; later draws go further. */
export function spreadOf(draw: number): number {
  return 1.5 + draw / 2
}

/** Fall-back 2: everything that hangs together in one program. */
export function roundTogether(
  frame: Frame,
  family: Family,
  margins: Values,
  means: RoundingMeans,
): Rounded {
  for (;;) {
    const fixed = fixedFor(frame, family, margins)
    if (!fixed) return { is: 'rows-too-far' }
    const system = emptySystem(fixed)
    for (const counted of family.questions) {
      addOverall(system, frame, family, counted)
      for (const breakdown of frame.plan.breakdowns) {
        if (canBeBrokenDown(frame, counted, breakdown)) {
          addInner(system, frame, family, counted, breakdown)
        }
      }
    }
    const rounded = round(system, means)
    if (!rounded.ok) return { is: 'no-rounding' }
    const values = new Map([...fixed, ...rounded.value])
    if (!joinAny(frame, family, values)) return { is: 'rounded', values }
  }
}

function roundApart(
  frame: Frame,
  family: Family,
  margins: Values,
  meansFor: (part: string) => RoundingMeans,
): Rounded {
  const system = emptySystem(margins)
  for (const counted of family.questions) addOverall(system, frame, family, counted)
  const overall = round(system, meansFor('overall'))
  if (!overall.ok) return { is: 'no-rounding' }
  let values: Values = new Map([...margins, ...overall.value])
  for (const counted of family.questions) {
    if (!isShown(frame, values, counted) || isBaseOnly(values, counted)) continue
    for (const top of topBreakdowns(frame)) {
      const part = `${counted.question.id} by ${top.name}`
      const random = meansFor(part)
      const inner = roundInner(frame, family, counted, top, values, () => random)
      if (inner.is !== 'rounded') return inner
      values = inner.values
    }
  }
  return { is: 'rounded', values }
}

function fixedFor(frame: Frame, { questions }: Family, margins: Values): Values | undefined {
  const apart = questions.filter(({ base }) => base.of.kind !== 'cells')
  return apart.reduce<Values | undefined>((known, counted) => {
    const shown = frame.plan.breakdowns.filter((each) => canBeBrokenDown(frame, counted, each))
    return known && withJoinedBases(frame, known, counted, shown)
  }, margins)
}

function joinAny(frame: Frame, { questions }: Family, values: Values): boolean {
  const shown = questions.filter(
    (counted) => isShown(frame, values, counted) && !isBaseOnly(values, counted),
  )
  const joined = shown.map((counted) =>
    joinTelling(
      frame,
      values,
      counted,
      frame.plan.breakdowns.filter((each) => isBrokenDown(frame, values, counted, each)),
    ),
  )
  return joined.includes(true)
}
