import { expect, test } from 'vitest'

import type { Published } from '#surveys/findings/release'
import { themeLimits } from '#surveys/findings/rounding/theme-limits'
import { withThemes } from '#surveys/findings/themes/count-themes'

import { chance } from '../chance'
import { countDrafts, protectCounts } from '../protect-drafts'
import { coded, people, survey } from './coded'

const seeds = Array.from({ length: 8 }, (_, seed) => seed)

/** What is published of themes with these true counts, whatever chance draws. */
function roundings(wrote: number, counts: Record<string, number>): Record<string, number>[] {
  const raw = withThemes(
    countDrafts(
      survey,
      people(60, { story: wrote }).map((draft) => [draft, 1]),
    ),
    [coded('story', wrote, counts)],
  )
  return seeds.map((seed) => {
    const made = protectCounts(survey, raw, { seed })
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    return yesIn(made.value.published)
  })
}

function yesIn({ tables }: Published): Record<string, number> {
  const own = tables.find(({ id }) => id === 'story')
  const themes = tables.filter(({ kind }) => kind === 'theme')
  return {
    wrote: own?.options?.[0]?.n ?? NaN,
    ...Object.fromEntries(
      themes.map(({ part = '', options = [] }) => [part.slice(6), options[0]?.n ?? NaN]),
    ),
  }
}

test.each([3, 17, 31, 38])('a theme and all that is not in it stay a whole, at %i of 42', (n) => {
  for (const { wrote = NaN, one = NaN, rest = NaN } of roundings(42, { one: n, rest: 42 - n })) {
    expect(one + rest).toBe(wrote)
  }
})

test('a part of a theme is never published as more than the theme', () => {
  for (const { small = NaN, large = NaN, same = NaN } of roundings(42, { small: 8, large: 9, same: 9 })) {
    expect([small <= large, large === same]).toEqual([true, true])
  }
}) // prettier-ignore

test.each<[number, number[]]>([
  [12, [4, 4, 4]],
  [16, [4, 4, 4, 4]],
  [20, [4, 4, 4, 4, 4]],
  [24, [4, 4, 4, 4, 4, 4]],
  [40, [38, 1, 1]],
  [42, [38, 1, 1, 1, 1]],
])('themes that divide %i texts leave room for each of them', (wrote, counts) => {
  const named = Object.fromEntries(counts.map((n, at) => [`t${at}`, n]))
  for (const { wrote: all = NaN, ...themes } of roundings(wrote, named)) {
    const numbers = Object.values(themes)
    for (const [at, own] of numbers.entries()) {
      const [lo, hi] = knownOf(numbers, at, all)
      if (own <= 5) expect(hi - lo).toBeGreaterThanOrEqual(4)
    }
  }
})

/** What is left for a theme where all divide the texts: by the whole, and by what each other one leaves. */
function knownOf(numbers: number[], at: number, all: number): [lo: number, hi: number] {
  const own = numbers[at] ?? NaN
  const but = (skipped: number[]) => numbers.filter((_, n) => !skipped.includes(n))
  const least = (some: number[]) => some.reduce((sum, n) => sum + Math.max(0, n - 4), 0)
  const most = (some: number[]) => some.reduce((sum, n) => sum + n + 4, 0)
  const others = numbers.map((left, n) => {
    const rest = n === at ? but([at]) : but([n, at])
    const whole = n === at ? all : all - left
    return [whole - 4 - most(rest), whole + 4 - least(rest)] as const
  })
  const lows = others.map(([lo]) => lo)
  const highs = others.map(([, hi]) => hi)
  return [Math.max(0, own - 4, ...lows), Math.min(own + 4, ...highs)]
}

test('what divides the texts would tell where each is rounded by itself', () => {
  expect(knownOf([0, 0, 0], 0, 10)).toEqual([2, 4])
  expect(knownOf([0, 0, 0, 0, 0], 0, 20)).toEqual([4, 4])
})

test('every limit is true of the true counts, however many themes there are', () => {
  const random = chance(7)
  for (let run = 0; run < 60; run += 1) {
    const wrote = 1 + Math.floor(random() * 60)
    const themes = Array.from({ length: 1 + Math.floor(random() * 9) }, (_, n) => {
      return { yes: `yes ${n}`, no: `no ${n}`, n: Math.floor(random() * (wrote + 1)) }
    })
    const truth = new Map(themes.flatMap(({ yes, no, n }) => [[yes, n], [no, wrote - n]] as const)) // prettier-ignore
    const valueOf = (key: string) => truth.get(key) ?? wrote
    const { orders, same, sums } = themeLimits(themes, { key: 'wrote', n: wrote })
    // With fewer texts than make a 5 there is nothing that could be read from sums.
    const limits = [...orders, ...same, ...(wrote < 5 ? [] : sums)]
    const broken = limits.filter(
      ({ parts, atMost }) =>
        parts.reduce((sum, { key, weight }) => sum + weight * valueOf(key), 0) > atMost,
    )

    expect(broken).toEqual([])
  }
})
