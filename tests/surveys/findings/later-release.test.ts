import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { auditReleases } from '#surveys/findings/audit-releases'
import { isChanged, laterProblems } from '#surveys/findings/later-release'
import type { Published } from '#surveys/findings/release'
import { page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { chance } from './chance'
import { fiveTimes } from './five-times'
import { countDrafts } from './protect-drafts'
import { solve } from './the-solver'

const side = single('side', 'Which side?', { left: 'Left', right: 'Right' })
const fine = yesNo('fine', 'All fine?', { optional: true })
const survey = aSurvey([page('all', 'All', [side, fine])], { breakdowns: [side] })

/** So many people on each side, half of them fine. */
function people(left: number, right: number): [Answers, number][] {
  const of = (where: string, n: number): [Answers, number][] => [
    [{ side: where, fine: 'yes' }, Math.ceil(n / 2)],
    [{ side: where, fine: 'no' }, Math.floor(n / 2)],
  ]
  return [...of('left', left), ...of('right', right)]
}

const counts = (left: number, right: number) => countDrafts(survey, people(left, right))

function numbers(left: number, right: number): Published {
  const fifth = people(left / 5, right / 5)
  return fiveTimes(
    survey,
    fifth.flatMap(([draft, times]) => Array.from({ length: times }, () => draft)),
  )
}

const before = numbers(30, 30)

function refused(now: Published, after?: [left: number, right: number]) {
  const known = after && { counts: { before: counts(30, 30), after: counts(...after) } }
  const problems = laterProblems({ survey, earlier: [before], now, ...known })
  return problems.map(({ code, at }) => `${code} ${at}`)
}

test('the first release is no later one', () => {
  expect(laterProblems({ survey, earlier: [], now: before })).toEqual([])
})

test('the same numbers may be published again, with new tables or without some', () => {
  const less = { ...before, tables: before.tables.slice(0, 2) }

  expect(refused(before)).toEqual([])
  expect(refused(less)).toEqual([])
  expect(laterProblems({ survey, earlier: [less], now: before })).toEqual([])
})

test('numbers that changed once may be published again as they are since', () => {
  const since = numbers(40, 40)

  expect(laterProblems({ survey, earlier: [before, since], now: since })).toEqual([])
  expect(laterProblems({ survey, earlier: [before, since], now: before })).not.toEqual([])
})

test.each<[string, [number, number], Published, string[]]>([
  ['one more response', [31, 30], numbers(35, 30), ['method.responses', 'rows.side']],
  ['nine more responses', [39, 30], numbers(40, 30), ['method.responses', 'rows.side']],
  [
    'ten more responses, nine of them in one row',
    [39, 31],
    numbers(40, 35),
    ['rows.side', 'rows.side'],
  ],
  ['ten more responses in one row', [40, 30], numbers(40, 30), []],
  ['ten more responses in each row', [40, 40], numbers(40, 40), []],
])('%s', (_name, after, now, where) => {
  expect(refused(now, after)).toEqual(where.map((at) => `fewer-than-ten-new ${at}`))
})

test('a row whose size stays while its answers change has changed', () => {
  const now = structuredClone(numbers(40, 30))
  const row = now.tables.find(({ breakdown }) => breakdown === 'side')?.rows?.at(-1)
  const [yes, no] = row?.options ?? []
  if (!yes || !no) throw new Error('The row has no such cells.')
  yes.n -= 5
  no.n += 5

  expect(refused(now, [40, 30])).toEqual(['fewer-than-ten-new rows.side'])
})

test('who has no true counts refuses what cannot be ten more', () => {
  const moved = structuredClone(before)
  const [left, right] = moved.rows.side ?? []
  if (!left || !right) throw new Error('There are no such rows.')
  left.base = 35
  right.base = 25

  expect(refused(moved)).toEqual([
    'fewer-than-ten-new method.responses',
    'fewer-than-ten-new rows.side',
  ])
  expect(refused(numbers(45, 45))).toEqual([])
})

const isBySide = ({ id, breakdown }: Published['tables'][number]) =>
  id === 'fine' && breakdown === 'side'

/** Ten more on the left; then the table by side comes back, for which `change` finds other answers. */
function comesBack(change: (cells: { n: number }[]) => void) {
  const all = numbers(40, 30)
  const without = { ...all, tables: all.tables.filter((table) => !isBySide(table)) }
  const now = structuredClone(all)
  change(now.tables.find(isBySide)?.rows?.find(({ code }) => code === 'right')?.options ?? [])
  return { survey, earlier: [before, without], now }
}

test('a table that comes back after a release without it keeps the rows to which few came', () => {
  const counted = { before: counts(40, 30), after: counts(40, 30) }
  const same = comesBack(() => undefined)
  const other = comesBack(([yes, no]) => {
    if (!yes || !no) throw new Error('The row has no such cells.')
    yes.n -= 5
    no.n += 5
  })

  expect([laterProblems({ ...same, counts: counted }), isChanged(same)]).toEqual([[], false])
  expect(isChanged(other)).toBe(true)
  for (const later of [other, { ...other, counts: counted }]) {
    expect(laterProblems(later).map(({ at, facts }) => [at, facts.where])).toEqual([
      ['rows.side', 'right'],
    ])
  }
})

test('who changes no number needs not know who was there before', () => {
  const less = { ...before, tables: before.tables.slice(0, 2) }

  expect(isChanged({ survey, earlier: [], now: before })).toBe(false)
  expect(isChanged({ survey, earlier: [before], now: less })).toBe(false)
  expect(isChanged({ survey, earlier: [before], now: numbers(40, 30) })).toBe(true)
})

test('ten more responses in each row are audited together with those before', () => {
  const audited = auditReleases(survey, [before, numbers(40, 40)], { solve, random: chance(1) })

  expect(audited.ok).toBe(true)
})

test('a row that is split counts as changed only by those who came', () => {
  const merged: Published = {
    ...before,
    rows: { side: [{ code: 'otherOrNotStated', members: ['left', 'right'], base: 60 }] },
    tables: [],
  }
  const problems = (after: [number, number]) =>
    laterProblems({
      ...{ survey, earlier: [merged], now: numbers(40, 30) },
      counts: { before: counts(30, 30), after: counts(...after) },
    })

  expect(problems([40, 30])).toEqual([])
  expect(problems([39, 30])).toHaveLength(2)
})
