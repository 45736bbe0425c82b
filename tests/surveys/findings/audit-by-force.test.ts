import fc from 'fast-check'
import { expect, test } from 'vitest'

import { attack, attackedBy } from '#surveys/findings/attack/attack'
import { layersOf } from '#surveys/findings/attack/layers'
import { wholeAttack } from '#surveys/findings/attack/whole'
import type { AuditProblem } from '#surveys/findings/audit-problem'
import type { Published, PublishedCell, SafeTable } from '#surveys/findings/release'
import { page, single } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { chance } from './chance'
import { fiveTimes } from './five-times'
import { drafts, survey as large } from './released-survey'
import { solve } from './the-solver'

const side = single('side', 'Which side?', { left: 'Left', right: 'Right' })
const fine = single('fine', 'All fine?', { yes: 'Yes', no: 'No' })
const why = single('why', 'Why?', { cost: 'Cost', law: 'Law' }, { when: fine.is('no') })
const small = aSurvey([page('all', 'All', [side, fine, why])], { breakdowns: [side] })

const cell = (code: string, n: number): PublishedCell => ({ code, n, pct: null })

/** True counts that people could have given: side × fine, and why for those who are not fine. */
type Truth = [leftYes: number, leftNo: number, rightYes: number, rightNo: number, cost: number]

const five = fc.integer({ min: 0, max: 8 }).map((n) => 5 * n)

/** Numbers as somebody careless would print them: some add up, most do not. */
const printed = fc
  .record({
    cells: fc.tuple(five, five, five, five),
    cost: five,
    slips: fc.array(fc.constantFrom(-5, 0, 0, 0, 0, 5), { minLength: 9, maxLength: 9 }),
  })
  .map(({ cells: [a, b, c, d], cost, slips }) => {
    const slip = (n: number, at: number) => Math.max(0, n + (slips[at] ?? 0))
    return {
      ...{ leftYes: a, leftNo: b, rightYes: c, rightNo: d },
      ...{ left: slip(a + b, 0), right: slip(c + d, 1), n: slip(a + b + c + d, 2) },
      ...{ yes: slip(a + c, 3), no: slip(b + d, 4), asked: slip(b + d, 5) },
      ...{ cost: slip(Math.min(cost, b + d), 6), law: slip(Math.max(b + d - cost, 0), 7) },
    }
  })
  .filter(({ left, right, n, asked }) => left >= 10 && right >= 10 && n >= 40 && asked >= 20)

type Printed = typeof printed extends fc.Arbitrary<infer Value> ? Value : never

function publishedAs(p: Printed): Published {
  const table = (id: string, breakdown: string | null, more: object) => ({
    ...{ id, question: id, kind: 'single', breakdown },
    ...more,
  })
  const rows = [
    {
      code: 'left',
      base: p.left,
      options: [cell('yes', p.leftYes), cell('no', p.leftNo), cell('noAnswer', 0)],
    },
    {
      code: 'right',
      base: p.right,
      options: [cell('yes', p.rightYes), cell('no', p.rightNo), cell('noAnswer', 0)],
    },
  ]
  const sides = [cell('left', p.left), cell('right', p.right), cell('noAnswer', 0)]
  const whole = [cell('yes', p.yes), cell('no', p.no), cell('noAnswer', 0)]
  const reasons = [cell('cost', p.cost), cell('law', p.law), cell('noAnswer', 0)]
  return {
    ...{ n: p.n, modes: [] },
    rows: {
      side: [
        { code: 'left', base: p.left },
        { code: 'right', base: p.right },
      ],
    },
    tables: [
      table('side', null, { base: p.n, options: sides }),
      table('fine', null, { base: p.n, options: whole }),
      table('fine', 'side', { rows }),
      table('why', null, { base: p.asked, options: reasons }),
    ] as SafeTable[],
  }
}

function* truths(p: Printed): Generator<Truth> {
  const near = (shown: number) =>
    Array.from({ length: 9 }, (_, n) => shown - 4 + n).filter((n) => n >= 0)
  const is = (count: number, shown: number) => Math.abs(count - shown) <= 4
  for (const a of near(p.leftYes))
    for (const b of near(p.leftNo))
      for (const c of near(p.rightYes)) {
        if (!is(a + b, p.left) || a + b < 10 || !is(a + c, p.yes)) continue
        for (const d of near(p.rightNo)) {
          const n = a + b + c + d
          if (!is(c + d, p.right) || c + d < 10 || !is(b + d, p.no) || !is(n, p.n) || n < 40)
            continue
          if (!is(b + d, p.asked)) continue
          for (const cost of near(p.cost))
            if (is(b + d - cost, p.law) && cost <= b + d) yield [a, b, c, d, cost]
        }
      }
}

/** Every number that is published, by its place, with what it counts in truth. */
function spots(p: Printed): [spot: string, shown: number, of: (truth: Truth) => number][] {
  const pair = (
    spot: string,
    [one, other]: [string, string],
    shown: [number, number],
    of: (t: Truth) => [number, number],
  ) => [
    [`${spot} ${one}`, shown[0], (t: Truth) => of(t)[0]] as const,
    [`${spot} ${other}`, shown[1], (t: Truth) => of(t)[1]] as const,
  ]
  return [
    ...pair('fine', ['yes', 'no'], [p.yes, p.no], ([a, b, c, d]) => [a + c, b + d]),
    ...pair('fine side left', ['yes', 'no'], [p.leftYes, p.leftNo], ([a, b]) => [a, b]),
    ...pair('fine side right', ['yes', 'no'], [p.rightYes, p.rightNo], ([, , c, d]) => [c, d]),
    ...pair('side', ['left', 'right'], [p.left, p.right], ([a, b, c, d]) => [a + b, c + d]),
    ...pair('why', ['cost', 'law'], [p.cost, p.law], ([, b, , d, cost]) => [cost, b + d - cost]),
  ].map(([spot, shown, of]) => [spot, shown, of])
}

function tellingByForce(p: Printed): string[] | 'impossible' {
  const all = [...truths(p)]
  if (all.length === 0) return 'impossible'
  const bases: Record<string, number> = {
    fine: p.n,
    side: p.n,
    'fine side left': p.left,
    'fine side right': p.right,
    why: p.asked,
  }
  const found = spots(p).flatMap(([spot, shown, of], at) => {
    const counts = all.map(of)
    const [lo, hi] = [Math.min(...counts), Math.max(...counts)]
    const where = spot.split(' ').slice(0, -1).join(' ')
    const other = spots(p)[at % 2 === 0 ? at + 1 : at - 1]
    // Of two answers each is what the other leaves.
    const left = (bases[where] ?? 0) - (other?.[1] ?? 0)
    const isSmall = shown <= 5 || left <= 5
    const tells = isSmall && (hi - lo < 4 || (lo >= 1 && hi <= 4))
    return tells || hi === Math.max(lo, 3) ? [spot] : []
  })
  return found
}

function named(problems: AuditProblem[], all = false): string[] | 'impossible' {
  if (problems.some(({ code }) => code === 'impossible')) return 'impossible'
  const spotted = problems.flatMap((problem) =>
    problem.code === 'telling' && (all || problem.cell !== 'base')
      ? [
          [problem.table, problem.breakdown, problem.row, problem.cell]
            .filter((each) => each !== null)
            .join(' '),
        ]
      : [],
  )
  return [...new Set(spotted)].sort()
}

const means = (seed = 1) => ({ solve, random: chance(seed) })

test('the attack finds what trying all true counts finds', () => {
  let tellingCases = 0
  fc.assert(
    fc.property(printed, (numbers) => {
      const expected = tellingByForce(numbers)
      const found = named(attack(small, [[publishedAs(numbers)]], means()))
      if (expected !== 'impossible' && expected.length > 0) tellingCases += 1
      // One answer of two tells the other: either may be named.
      const pairs = (spots: string[] | 'impossible') =>
        spots === 'impossible'
          ? spots
          : [...new Set(spots.map((spot) => spot.split(' ').slice(0, -1).join(' ')))].sort()

      expect(pairs(found)).toEqual(pairs(expected))
    }),
    { seed: 5, numRuns: 150 },
  )
  expect(tellingCases).toBeGreaterThan(10)
}, 180_000)

test('taking the questions apart proves nothing that the whole does not', () => {
  let tellingCases = 0
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 9, max: 24 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(-5, 5)), { maxLength: 4 }),
      (seed, people, slips) => {
        const numbers = structuredClone(fiveTimes(large, drafts(people, seed)))
        const lines = numbers.tables.flatMap((table) => [table, ...(table.rows ?? [])])
        for (const [line, option, slip] of slips) {
          const spoiled = lines[line % lines.length]?.options
          const at = spoiled?.[option % spoiled.length]
          if (at) at.n = Math.max(0, at.n + slip)
        }
        const layers = layersOf([numbers])
        const apart = named(attack(large, layers, means()), true)
        const whole = named(wholeAttack(attackedBy(large, layers), means()), true)
        if (whole !== 'impossible' && whole.length > 0) tellingCases += 1

        expect(apart).toEqual(whole)
      },
    ),
    { seed: 3, numRuns: 12 },
  )
  expect(tellingCases).toBeGreaterThan(1)
}, 360_000)
