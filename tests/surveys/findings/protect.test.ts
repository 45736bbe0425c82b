import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '#surveys/definition/answer'
import { page, scale, single, yesNo } from '#surveys/kit/kit'
import type { Survey } from '#surveys/definition/survey'
import type { Left, Protected } from '#surveys/findings/protect'
import type { RawCounts } from '#surveys/findings/raw-counts'
import type { PublishedTable } from '#surveys/findings/release'
import { aSurvey } from '../a-survey'
import { surveyWithResponses } from './arbitrary-responses'
import { chance } from './chance'
import { countDrafts, problemsWhenRead, protectCounts, type Wishes } from './protect-drafts'
import { faultsIn } from './release-by-hand'

test('whatever was answered, numbers are adjacent, add up, and are accepted by whoever reads them', () => {
  const levels = new Set<string>()
  fc.assert(
    fc.property(surveyWithResponses, fc.nat(), ({ survey, drafts }, seed) => {
      const often = chance(seed)
      const times = drafts.map((draft): [Answers, number] => [draft, Math.floor(30 * often() ** 2)])
      const counts = countDrafts(survey, times)
      const numbers = asProposed(survey, counts, seed)
      levels.add(numbers.plan.level)

      expect(faultsIn(survey, counts, numbers)).toEqual([])
      expect(problemsWhenRead(survey, numbers.published)).toEqual([])
    }),
    { numRuns: 60 },
  )
  expect([...levels].sort()).toEqual(['breakdowns', 'narrative', 'overall'])
}, 360_000)

/** Where the auditor refuses, whatever it proposes to leave out is left out. */
function asProposed(of: Survey, counts: RawCounts, seed: number): Protected {
  const without: Left[] = []
  for (let tries = 0; tries < 5; tries += 1) {
    const numbers = protectCounts(of, counts, { seed, without })
    if (numbers.ok) return numbers.value
    for (const problem of numbers.problems) {
      if (problem.code !== 'telling' || !problem.proposal) throw new Error(JSON.stringify(problem))
      without.push(problem.proposal)
    }
  }
  throw new Error('Leaving out what was proposed never led to a release.')
}

const kind = single('kind', 'Which kind?', { a: 'A', b: 'B', c: 'C' })
const led = yesNo('led', 'Led?', { optional: true })
const pay = scale('pay', 'Pay?', { from: 1, to: 5, labels: { 1: 'Bad', 5: 'Good' } })
const why = single('why', 'Why?', { law: 'Law', money: 'Money' }, { when: led.is('yes') })
const then = yesNo('then', 'And then?', { when: why.is('law') })
const both = yesNo('both', 'Both?', { when: { op: 'and', of: [led.is('yes'), pay.is(1, 2)] } })
const survey = aSurvey([page('p', 'P', [kind, led, pay, why, then, both])], { breakdowns: [kind] })

test('nothing but the number of responses is told of fewer than 20', () => {
  for (const times of [0, 1, 19]) {
    const { published, plan } = made(survey, spread(times))

    expect(plan.level).toBe('narrative')
    expect(published.tables).toEqual([])
    expect(published.n % 5).toBe(0)
  }
})

test('fewer than 40 responses are not broken down', () => {
  const { published, plan } = made(survey, spread(39))

  expect(plan.level).toBe('overall')
  expect(published.rows).toEqual({})
  expect(published.tables.every(({ breakdown }) => breakdown === null)).toBe(true)
})

test('the same chance gives the same numbers, whatever is left out beside them', () => {
  const [all, again, less] = [{}, {}, { without: [{ question: 'pay' }] }].map((wishes) =>
    made(survey, spread(130), wishes),
  )
  const other = made(survey, spread(130), { seed: 2 })

  expect(again).toEqual(all)
  expect(other.published).not.toEqual(all?.published)
  expect(less?.published.tables).toEqual(
    all?.published.tables.filter(({ question }) => question !== 'pay'),
  )
})

test('progress is told family by family, to the end', () => {
  const seen: string[] = []
  made(survey, spread(60), { see: (done, of) => seen.push(`${done}/${of}`) })

  expect(seen.at(0)).toBe('0/4')
  expect(seen.at(-1)).toBe('4/4')
})

test('what the key holder leaves out takes with it what hangs on it', () => {
  const { published, plan } = made(survey, spread(130), {
    without: [{ question: 'led' }, { question: 'pay', breakdown: 'kind' }],
  })

  expect(tablesOf(published.tables, 'led', 'why', 'then')).toEqual([])
  expect(tablesOf(published.tables, 'pay')).toMatchObject([{ breakdown: null, note: 'left-out' }])
  expect(plan.decisions).toContainEqual({ code: 'question-left-out', question: 'led' })
})

test('where all questions are left out, no rows stand there alone, and readers take it', () => {
  const without = ['kind', 'led', 'pay', 'both'].map((question) => ({ question }))
  const { published } = made(survey, spread(130), { without })

  expect(published).toMatchObject({ n: 130, tables: [], rows: {} })
  expect(problemsWhenRead(survey, published)).toEqual([])
})

test('a later release that counts one more is refused', () => {
  const first = made(survey, spread(100)).published
  const refused = protectCounts(survey, countDrafts(survey, spread(101)), {
    seed: 2,
    earlier: [first],
  })

  expect(refused.ok).toBe(false)
})

test('accuracy is the distance of published from true shares where shares are published', () => {
  const drafts: [Answers, number][] = [
    [{ kind: 'a', led: 'yes', why: 'law' }, 20],
    [{ kind: 'b', led: 'no' }, 22],
  ]
  const { accuracy } = made(aSurvey([page('p', 'P', [led])]), drafts)

  expect(accuracy.cells).toBe(4)
  expect(accuracy.worst).toBeGreaterThan(0)
  expect(accuracy.mean).toBeLessThan(accuracy.worst)
})

/** As many responses as asked for, of many kinds. */
function spread(size: number): [Answers, number][] {
  return Array.from({ length: size }, (_, n) => [
    {
      kind: ['a', 'b', 'c'][n % 3] ?? 'a',
      ...(n % 7 !== 0 && { led: n % 2 === 0 ? 'yes' : 'no' }),
      pay: (n % 5) + 1,
      why: n % 4 === 0 ? 'law' : 'money',
      ...{ then: 'no', both: 'yes' },
    },
    1,
  ])
}

function made(of: Survey, drafts: [Answers, number][], wishes: Wishes = {}) {
  const protectedNumbers = protectCounts(of, countDrafts(of, drafts), wishes)
  if (!protectedNumbers.ok) throw new Error(JSON.stringify(protectedNumbers.problems))
  return protectedNumbers.value
}

function tablesOf(tables: PublishedTable[], ...questions: string[]): PublishedTable[] {
  return tables.filter(({ question }) => questions.includes(question))
}
