import { expect, test } from 'vitest'

import { auditReleases } from '#surveys/findings/audit-releases'
import { laterProblems } from '#surveys/findings/later-release'
import { withPeople } from '#surveys/findings/people'
import type { Published, PublishedMode } from '#surveys/findings/release'

import { countTalks, groups } from './a-talk'
import { chance } from './chance'
import { problemsWhenRead, protectCounts } from './protect-drafts'
import { solve } from './the-solver'

const ofEight = (talks: number) => Array.from({ length: talks }, (_, n) => 6 + (n % 5))
const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0)

function publish(
  sizes: number[],
  more: { seed?: number; online?: number; earlier?: Published[] } = {},
) {
  const { online = 0, ...wishes } = more
  const made = protectCounts(groups, countTalks(sizes, online), wishes)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.published
}

function toldIn({ modes }: Published): PublishedMode | undefined {
  return modes.find(({ mode }) => mode === 'discussion')
}

const seeds = Array.from({ length: 12 }, (_, n) => n)

test('the people of many discussions are told, rounded like every number', () => {
  const sizes = ofEight(42)
  for (const seed of seeds) {
    const published = publish(sizes, { seed })
    const { people = NaN } = toldIn(published) ?? {}

    expect(people % 5).toBe(0)
    expect(Math.abs(people - sum(sizes))).toBeLessThan(5)
    expect(problemsWhenRead(groups, published)).toEqual([])
  }
})

test.each([1, 5, 9, 10])('of %s discussions it is not told how many took part', (talks) => {
  for (const seed of seeds) {
    expect(toldIn(publish(ofEight(talks), { seed, online: 30 }))?.people).toBeUndefined()
  }
})

test('the people of interviews and of one large meeting among small groups are not told', () => {
  expect(toldIn(publish([...ofEight(42), 400]))?.people).toBeUndefined()
  expect(publish(ofEight(42)).modes.filter(({ people }) => people !== undefined)).toHaveLength(1)
})

test('whatever is told, nine sums could have led to it, and nobody knows which', () => {
  const published = publish(ofEight(42))
  const sumsBy = new Map<number, Set<number>>()
  // Every sum there can be, whichever way chance falls: what an outsider would try.
  for (let all = 300; all < 400; all += 1) {
    for (const drawn of [0, 0.19, 0.21, 0.39, 0.41, 0.59, 0.61, 0.79, 0.81, 0.99]) {
      const given = { earlier: [], random: () => drawn }
      const people =
        toldIn(withPeople(groups, published, { all, largest: 10 }, given))?.people ?? NaN
      sumsBy.set(people, (sumsBy.get(people) ?? new Set()).add(all))
    }
  }
  const inner = [...sumsBy].filter(([people]) => people > 305 && people < 395)

  expect(inner).toHaveLength(17)
  for (const [people, sums] of inner) {
    expect([...sums].sort()).toEqual(Array.from({ length: 9 }, (_, n) => people - 4 + n))
  }
})

test('of groups of two, people tell nothing more of how many groups there were', () => {
  for (const seed of seeds) {
    const published = publish(
      Array.from({ length: 42 }, () => 2),
      { seed },
    )
    const { n = NaN, people } = toldIn(published) ?? {}

    if (people !== undefined) expect(people).toBeGreaterThanOrEqual(2 * n)
    expect(problemsWhenRead(groups, published)).toEqual([])
  }
})

test('people are not told anew of one more discussion, and are of thirty more', () => {
  const first = publish(ofEight(42))
  const oneMore = publish([...ofEight(42), 40], { online: 12, earlier: [first] })
  const more = publish(ofEight(72), { earlier: [first] })

  expect(toldIn(first)?.people).toBeDefined()
  expect(toldIn(oneMore)?.people).toBeUndefined()
  expect(toldIn(more)?.people).toBeDefined()
})

test('what was not told anew is not told either when the same answers are released once more', () => {
  const first = publish(ofEight(42))
  const sizes = [...ofEight(42), 40]
  const oneMore = publish(sizes, { online: 12, earlier: [first] })
  const again = publish(sizes, { online: 12, earlier: [first, oneMore] })
  const told = { ...oneMore, modes: telling(oneMore, 395) }

  expect(toldIn(again)?.people).toBeUndefined()
  expect(laterProblems({ survey: groups, earlier: [first, oneMore], now: told })).toMatchObject([
    { code: 'fewer-than-ten-new', at: 'method.modes' },
  ])
})

test('the same answers tell the same people again', () => {
  const first = publish(ofEight(42))

  expect(publish(ofEight(42), { earlier: [first] })).toEqual(first)
})

test('a release that tells people too soon is refused by whoever accepts it', () => {
  const first = publish(ofEight(42))
  const later = publish([...ofEight(42), 40], { online: 12, earlier: [first] })
  const told = { ...later, modes: telling(later, 395) }

  const at = 'method.modes'
  expect(laterProblems({ survey: groups, earlier: [first], now: later })).toEqual([])
  expect(laterProblems({ survey: groups, earlier: [first], now: told })).toMatchObject([
    { code: 'fewer-than-ten-new', at },
  ])
})

test.each([
  ['an unrounded number', 342, 'not-rounded'],
  ['fewer than two for each group', 75, 'wrong-method'],
])('%s of people is refused', (_what, people, code) => {
  const published = publish(ofEight(42))

  expect(
    problemsWhenRead(groups, { ...published, modes: telling(published, people) }),
  ).toMatchObject([{ code }])
})

test('people of few discussions, or of interviews, are refused', () => {
  const few = publish(ofEight(9), { online: 40 })
  const many = publish(ofEight(42))
  const ofInterviews = many.modes.map(({ mode, n }) => ({
    mode,
    n,
    ...(mode === 'interview' && { people: 340 }),
  }))

  for (const modes of [telling(few, 75)]) {
    expect(problemsWhenRead(groups, { ...few, modes })).toMatchObject([{ code: 'wrong-method' }])
  }
  expect(problemsWhenRead(groups, { ...many, modes: ofInterviews })).toMatchObject([
    { code: 'wrong-method' },
  ])
})

test('the attack knows that every discussion has at least two people', () => {
  const published = publish(ofEight(42))
  const audit = (people: number) =>
    auditReleases(groups, [{ ...published, modes: telling(published, people) }], {
      solve,
      random: chance(1),
    })

  expect(audit(toldIn(published)?.people ?? 0).ok).toBe(true)
  // So few people cannot have sat in so many discussions.
  expect(audit(50).ok).toBe(false)
})

function telling({ modes }: Published, people: number): PublishedMode[] {
  return modes.map((each) => (each.mode === 'discussion' ? { ...each, people } : each))
}
