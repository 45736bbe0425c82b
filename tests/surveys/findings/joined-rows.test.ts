import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '#surveys/definition/answer'
import { page, single, yesNo } from '#surveys/kit/kit'
import type { Published } from '#surveys/findings/release'
import { aSurvey } from '../a-survey'
import { countDrafts, problemsWhenRead, protectCounts } from './protect-drafts'
import { faultsIn } from './release-by-hand'

const optional = true
const texts = { a: 'A', b: 'B', c: 'C', d: 'D' }
const kind = single('kind', 'Which kind?', texts, { optional })
const fees = yesNo('fees', 'Did you pay?')
const survey = aSurvey([page('p', 'P', [kind, fees])], { breakdowns: [kind] })
const base = 10

function counted(sizes: Record<string, number>) {
  const drafts = Object.entries(sizes).flatMap(([code, times]): [Answers, number][] => {
    const said: Answers = code === 'none' ? {} : { kind: code }
    const half = Math.floor(times / 2)
    return [
      [{ ...said, fees: 'yes' }, half],
      [{ ...said, fees: 'no' }, times - half],
    ]
  })
  return countDrafts(survey, drafts)
}

function made(sizes: Record<string, number>, seed: number) {
  const counts = counted(sizes)
  const numbers = protectCounts(survey, counts, { seed })
  if (!numbers.ok) throw new Error(JSON.stringify(numbers.problems))
  expect(faultsIn(survey, counts, numbers.value)).toEqual([])
  expect(problemsWhenRead(survey, numbers.value.published)).toEqual([])
  return numbers.value.published
}

function shownIn({ tables }: Published, codes: string[]): number {
  const options = tables.find(({ id, breakdown }) => id === 'kind' && breakdown === null)?.options
  return (options ?? []).reduce((sum, { code, n }) => sum + (codes.includes(code) ? n : 0), 0)
}

const seeds = Array.from({ length: 12 }, (_, seed) => seed)

test('with 0 to 9 who stated nothing, release after release has the same rows', () => {
  const rows = Array.from({ length: 10 }, (_, none) =>
    made({ a: 41, b: 33, c: 22, d: 27, none }, none).rows.kind?.map(({ code, members = [] }) =>
      [code, ...members].join(),
    ),
  )

  expect(new Set(rows.map((each) => each?.join(' '))).size).toBe(1)
  expect(rows[0]).toEqual(['a', 'b', 'd', 'otherOrNotStated,c'])
})

test('what missed the base together misses it in print, whatever chance draws', () => {
  for (const seed of seeds) {
    const published = made({ a: 40, b: 26, c: 8, d: 0, none: 1 }, seed)

    expect(published.rows.kind?.at(-1)?.members).toEqual(['b', 'c', 'd'])
    expect(shownIn(published, ['c', 'd', 'noAnswer'])).toBeLessThan(base)
  }
})

test('where too little is left for two rows, the rest misses the base in print', () => {
  for (const seed of seeds) {
    const published = made({ a: 55, b: 7, c: 1, d: 0, none: 1 }, seed)

    expect(published.rows).toEqual({})
    expect(shownIn(published, ['b', 'c', 'd', 'noAnswer'])).toBeLessThan(base)
  }
})

test('the row for the rest is there by the questionnaire, for every number of answers', () => {
  const size = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 40 }))
  fc.assert(
    fc.property(
      fc.record({ a: size, b: size, c: size, d: size, none: size }),
      fc.nat(),
      (sizes, seed) => {
        const n = Object.values(sizes).reduce((sum, each) => sum + each, 0)
        fc.pre(n >= 40)
        const { kind: rows } = made(sizes, seed).rows
        expect(rows?.at(-1)?.code ?? 'no breakdown').toMatch(/^(otherOrNotStated|no breakdown)$/)
      },
    ),
    { numRuns: 40 },
  )
})
