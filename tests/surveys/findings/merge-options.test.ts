import { expect, test } from 'vitest'
import type { Survey } from '#surveys/definition/survey'
import { mergeRows } from '#surveys/findings/merge-rows'
import { page, scale, single, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { countedRows, membersOf, shown } from './counted-rows'

const texts = { a: 'A', b: 'B', c: 'C', d: 'D' }
const plain = single('kind', 'Kind?', texts, { optional: true, preferNot: true })
const groups = { ends: { text: 'A or D', options: ['a', 'd'] as ('a' | 'd')[] } }
const ends = single('kind', 'Kind?', texts, { optional: true, groups })
const must = single('kind', 'Kind?', texts, { groups })
const into = { breakdown: 'kind', into: 'otherOrNotStated' }

test('options under the base merge with those who stated none', () => {
  const { breakdowns, decisions } = merged(plain, { a: 30, b: 9, c: 20, d: 0, noAnswer: 4 })

  expect(shown(breakdowns[0])).toEqual({ a: 30, c: 20, otherOrNotStated: 13 })
  expect(membersOf(breakdowns[0], 'otherOrNotStated')).toEqual(['b', 'd'])
  expect(decisions).toEqual([
    { code: 'option-under-base', ...into, row: 'b', least: 10 },
    { code: 'option-under-base', ...into, row: 'd', least: 10 },
    { code: 'not-stated', ...into },
  ])
})

test('options at the base stand alone where everybody has to state one', () => {
  const asked = single('kind', 'Kind?', texts)
  const { breakdowns, decisions } = merged(asked, { a: 10, b: 10, c: 10, d: 10 })

  expect(shown(breakdowns[0])).toEqual({ a: 10, b: 10, c: 10, d: 10 })
  expect(decisions).toEqual([])
})

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
  'with %i who stated none the rows are the same, so they do not tell how many did',
  (noAnswer) => {
    const { breakdowns, decisions, joins } = merged(plain, {
      ...{ a: 30, b: 25, c: 20, d: 22 },
      noAnswer,
    })

    expect(breakdowns[0]?.rows.map(({ code, members }) => [code, members])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['d', undefined],
      ['otherOrNotStated', ['c']],
    ])
    expect(decisions).toEqual([
      { code: 'not-stated', ...into },
      { code: 'option-joins-small', ...into, row: 'c', least: 10 },
    ])
    expect(joins).toMatchObject([{ short: [4, 5, 6], joined: [2] }])
  },
)

test('the smallest option joins a few who stated none', () => {
  const { breakdowns, decisions } = merged(yesNo('kind', 'Kind?', { optional: true }), {
    ...{ yes: 40, no: 30 },
    noAnswer: 1,
  })

  expect(shown(breakdowns[0])).toEqual({ yes: 40, otherOrNotStated: 31 })
  expect(membersOf(breakdowns[0], 'otherOrNotStated')).toEqual(['no', 'unsure'])
  expect(decisions.at(-1)).toEqual({ code: 'option-joins-small', ...into, row: 'no', least: 10 })
})

test('of equal options the first joins', () => {
  const { breakdowns } = merged(plain, { a: 20, b: 12, c: 12, d: 1 })

  expect(shown(breakdowns[0])).toEqual({ a: 20, c: 12, otherOrNotStated: 13 })
})

test('many who stated none are a row by themselves, which names no option', () => {
  const { breakdowns } = merged(plain, { a: 10, b: 10, c: 10, d: 10, noAnswer: 6, prefer_not: 5 })

  expect(breakdowns[0]?.rows.at(-1)).toEqual({ code: 'otherOrNotStated', of: [4, 5, 6], size: 11 })
})

test('options under the base make the group that their author named', () => {
  const { breakdowns, decisions } = merged(must, { a: 6, b: 20, c: 20, d: 5 })

  expect(breakdowns[0]?.rows).toEqual([
    { code: 'ends', of: [0, 3], size: 11, members: ['a', 'd'] },
    { code: 'b', of: [1], size: 20 },
    { code: 'c', of: [2], size: 20 },
  ])
  expect(decisions).toMatchObject([
    { code: 'option-under-base', row: 'a', into: 'ends', least: 10 },
    { code: 'option-under-base', row: 'd', into: 'ends', least: 10 },
  ])
})

test('an option of a group goes with the others, whether or not it could stand alone', () => {
  const { breakdowns, decisions } = merged(must, { a: 30, b: 20, c: 20, d: 5 })

  expect(shown(breakdowns[0])).toEqual({ ends: 35, b: 20, c: 20 })
  expect(decisions).toContainEqual({
    ...{ code: 'group-whole', breakdown: 'kind', row: 'a', into: 'ends' },
  })
})

test('a group of which every option can stand alone is not made', () => {
  expect(shown(merged(must, { a: 10, b: 20, c: 20, d: 10 }).breakdowns[0])).toEqual({
    ...{ a: 10, b: 20, c: 20, d: 10 },
  })
})

test('a group under the base merges with the rest', () => {
  const { breakdowns } = merged(ends, { a: 4, b: 20, c: 20, d: 5, noAnswer: 1 })

  expect(breakdowns[0]?.rows.at(-1)).toMatchObject({
    ...{ code: 'otherOrNotStated', size: 10, members: ['a', 'd'] },
  })
})

test('a group that joins the rest is named there by its options', () => {
  const { breakdowns } = merged(ends, { a: 6, b: 20, c: 20, d: 5, noAnswer: 1 })

  expect(breakdowns[0]?.rows.at(-1)).toMatchObject({
    ...{ code: 'otherOrNotStated', size: 12, members: ['a', 'd'] },
  })
})

test('an option in two groups belongs to the first, and a group with the name of an option is none', () => {
  const several = single('kind', 'Kind?', texts, {
    groups: {
      c: { text: 'B or C', options: ['b', 'c'] },
      first: { text: 'A or B', options: ['a', 'b'] },
      second: { text: 'B or D', options: ['b', 'd'] },
    },
  })
  const { breakdowns } = merged(several, { a: 6, b: 7, c: 20, d: 11 })

  expect(shown(breakdowns[0])).toEqual({ first: 13, c: 20, d: 11 })
})

test('points of a scale merge as options do', () => {
  const fair = scale('kind', 'Fair?', { from: 1, to: 5, labels: { 1: 'No', 5: 'Yes' } })
  const { breakdowns } = merged(fair, { 1: 2, 2: 12, 3: 20, 4: 15, 5: 9 })

  expect(shown(breakdowns[0])).toEqual({ 2: 12, 3: 20, 4: 15, otherOrNotStated: 11 })
})

test.each<Record<string, number>>([{ a: 60, b: 3 }, { noAnswer: 60 }, { a: 41, noAnswer: 2 }])(
  'a breakdown of fewer than two rows is none (%#)',
  (sizes) => {
    const { breakdowns, decisions } = merged(plain, sizes)

    expect(breakdowns).toEqual([])
    expect(decisions).toEqual([{ code: 'breakdown-one-row', breakdown: 'kind' }])
  },
)

function merged(
  kind: typeof plain | ReturnType<typeof yesNo> | ReturnType<typeof scale>,
  sizes: Record<string, number>,
) {
  const survey: Survey = aSurvey([page('one', 'One', [kind])], { breakdowns: [kind] })
  return mergeRows(survey, countedRows(survey, { kind: sizes }))
}
