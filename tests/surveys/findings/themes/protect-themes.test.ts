import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import type { Published } from '#surveys/findings/release'
import { withThemes } from '#surveys/findings/themes/count-themes'
import type { CodedQuestion } from '#surveys/findings/themes/theme'

import { countDrafts, protectCounts, type Wishes } from '../protect-drafts'
import { faultsIn } from '../release-by-hand'
import { coded, people, survey } from './coded'

function protectedWith(drafts: Answers[], themes: CodedQuestion[], wishes: Wishes = {}) {
  const counts = withThemes(
    countDrafts(
      survey,
      drafts.map((draft) => [draft, 1]),
    ),
    themes,
  )
  const made = protectCounts(survey, counts, wishes)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return { ...made.value, faults: faultsIn(survey, counts, made.value) }
}

function themesIn({ tables }: Published) {
  return tables.filter(({ kind }) => kind === 'theme')
}

/** The rounded numbers of a table by their cells. */
function numbersOf({ tables }: Published, id: string) {
  const options = tables.find((table) => table.id === id)?.options ?? []
  return Object.fromEntries(options.map(({ code, n }) => [code, n]))
}

test('each theme is a table of all, whose cells are those of its question told apart', () => {
  const { published, faults } = protectedWith(people(60, { story: 40 }), [
    coded('story', 40, { police: 17, rain: 3, law: 39 }),
  ])

  const own = numbersOf(published, 'story')
  expect(faults).toEqual([])
  expect(themesIn(published).map(({ id, part, breakdown }) => [id, part, breakdown])).toEqual([
    ['story.theme.law', 'theme.law', null],
    ['story.theme.police', 'theme.police', null],
    ['story.theme.rain', 'theme.rain', null],
  ])
  for (const { id, base } of themesIn(published)) {
    const { yes = 0, no = 0, noAnswer } = numbersOf(published, id)
    expect([yes + no, noAnswer, base]).toEqual([own.answered, own.noAnswer, published.n])
  }
})

test('whoever prefers not to say stands beside a theme as in the question itself', () => {
  const { published, faults } = protectedWith(people(60, { word: 33 }), [
    coded('word', 33, { rain: 12 }),
  ])

  const { answered, ...silent } = numbersOf(published, 'word')
  expect(faults).toEqual([])
  expect(Object.keys(silent)).toEqual(['prefer_not', 'noAnswer'])
  expect(numbersOf(published, 'word.theme.rain')).toMatchObject(silent)
  expect(answered).toBeGreaterThan(0)
})

test.each(Array.from({ length: 12 }, (_, seed) => seed))(
  'whatever chance draws (%i), few and nearly all are rounded like all others',
  (seed) => {
    const counts = { none: 0, one: 1, two: 2, three: 3, four: 4, most: 36, nearly: 41, all: 42 }
    const { faults } = protectedWith(people(60, { story: 42 }), [coded('story', 42, counts)], {
      seed,
    })

    expect(faults).toEqual([])
  },
)

test('a theme more or less moves no other number', () => {
  const drafts = people(60, { story: 42, why: 27 }, 45)
  const without = protectedWith(drafts, [])
  const few = protectedWith(drafts, [coded('story', 42, { rain: 3 })])
  const more = protectedWith(drafts, [
    coded('story', 42, { rain: 3, law: 22 }),
    coded('why', 27, { cost: 26 }),
  ])

  const others = (published: Published) => published.tables.filter(({ kind }) => kind !== 'theme')
  expect(themesIn(more.published)).toHaveLength(3)
  expect(others(few.published)).toEqual(without.published.tables)
  expect(others(more.published)).toEqual(without.published.tables)
  expect(more.published.rows).toEqual(without.published.rows)
})

test('a theme that was published keeps its number when others join it', () => {
  const drafts = people(60, { story: 42 })
  for (let seed = 0; seed < 8; seed += 1) {
    const before = protectedWith(drafts, [coded('story', 42, { rain: 13 })], { seed })
    const earlier = [before.published]
    const now = protectedWith(
      drafts,
      [coded('story', 42, { rain: 13, law: 13, tax: 29, wind: 14 })],
      { seed, earlier },
    )

    expect(numbersOf(now.published, 'story.theme.rain')).toEqual(
      numbersOf(before.published, 'story.theme.rain'),
    )
    expect(now.faults).toEqual([])
  }
})

test('a follow-up that few were asked shows its base, and no themes', () => {
  const { published } = protectedWith(people(60, { why: 12 }, 14), [coded('why', 12, { cost: 6 })])

  expect(published.tables.find(({ id }) => id === 'why')).toMatchObject({ note: 'base-only' })
  expect(themesIn(published)).toEqual([])
})

test('a follow-up that enough were asked has themes over those who were asked', () => {
  const { published, faults } = protectedWith(people(60, { why: 33 }, 41), [
    coded('why', 33, { cost: 21 }),
  ])

  expect(faults).toEqual([])
  expect(themesIn(published)[0]?.base).toBe(published.tables.find(({ id }) => id === 'why')?.base)
  expect(themesIn(published)[0]?.base).toBeLessThan(60)
})

test('themes go with the question that the key holder leaves out', () => {
  const { published } = protectedWith(
    people(60, { story: 42 }),
    [coded('story', 42, { rain: 13 })],
    { without: [{ question: 'story' }] },
  )

  expect(published.tables.filter(({ question }) => question === 'story')).toEqual([])
})

test('with fewer than twenty responses there are no themes', () => {
  const { published, plan } = protectedWith(people(19, { story: 15 }), [
    coded('story', 15, { rain: 13 }),
  ])

  expect([plan.level, published.tables]).toEqual(['narrative', []])
})

test('texts that have lost their response carry no theme', () => {
  const counts = withThemes(
    countDrafts(
      survey,
      people(40, { story: 40 }).map((draft) => [draft, 1]),
    ),
    [coded('story', 44, { rain: 43 })],
  )

  const table = counts.tables.find(({ id }) => id === 'story.theme.rain')
  expect([...(table?.overall ?? [])]).toEqual([40, 0, 0])
})
