import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { modesOf } from '#surveys/definition/modes'
import { asCounted } from '#surveys/definition/with-gaps'
import { count } from '#surveys/findings/count'
import { readOpened } from '#surveys/findings/opened'
import type { Left } from '#surveys/findings/protect'
import { page, single } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { came, groups, whole } from './a-talk'
import { surveyWithResponses } from './arbitrary-responses'
import { chance } from './chance'
import { datasetOf, envelopesOf } from './gathered'
import { problemsWhenRead, protectCounts } from './protect-drafts'

test.each([
  ['discussion', 2],
  ['discussion', 1000],
  ['interview', 1],
  ['interview', undefined],
  ['paper', undefined],
] as const)('a response by %s may stand for %s', (mode, people) => {
  expect(readOpened(came(mode, people))).toMatchObject({ mode })
})

test.each([
  ['discussion', undefined],
  ['discussion', 1],
  ['discussion', 2.5],
  ['discussion', 1001],
  ['interview', 0],
  ['paper', 3],
  ['web', 1],
  ['import', 2],
] as const)('a response by %s never stands for %s', (mode, people) => {
  expect(readOpened(came(mode, people))).toBeUndefined()
})

const plain = aSurvey([page('all', 'All', [single('kind', 'Which?', { a: 'A', b: 'B' })])])

test('which modes there are hangs on the questionnaire, and without a word they are three', () => {
  expect(modesOf(plain)).toEqual(['web', 'paper', 'import'])
  expect(modesOf({ entered: ['discussion'] })).toEqual(['web', 'paper', 'import', 'discussion'])
  expect(modesOf({ entered: ['paper'] })).toEqual(['web', 'paper', 'import'])
})

test('a survey that says nothing of entered answers is counted just as it stands', () => {
  expect(asCounted(plain)).toBe(plain)
})

test('a response that came in a way its survey does not take is not counted', () => {
  const dataset = datasetOf([plain], [came('interview', 1, { kind: 'a' }, plain)])

  expect(dataset).toMatchObject({ size: 0, problems: [{ code: 'wrong-mode', place: 1 }] })
})

test('responses are counted by mode, and people where groups talked', () => {
  const opened = [came('web'), came('interview', 2), came('discussion', 7), came('discussion', 12)]

  expect(count(datasetOf([groups], opened))).toMatchObject({
    modes: { web: 1, paper: 0, import: 0, interview: 1, discussion: 2 },
    people: { all: 19, largest: 12 },
  })
})

test('where staff enter answers a question left out counts as no answer', () => {
  const dataset = datasetOf([groups], [came('paper', undefined, { kind: 'b' })])
  const { tables } = count(dataset)
  const silent = (id: string) => tables.find((table) => table.id === id)?.overall.at(-1)

  expect(dataset).toMatchObject({ size: 1, problems: [] })
  expect(['led', 'change.pay', 'order.pay', 'kind'].map(silent)).toEqual([1, 1, 1, 0])
})

test('whoever left out the question that calls another up was not asked that one', () => {
  const { bases, tables } = count(datasetOf([groups], [came('paper', undefined, { kind: 'b' })]))
  const why = tables.find(({ id }) => id === 'why')

  expect(bases[why?.base ?? -1]).toMatchObject({ asked: 0, of: { kind: 'cells', table: 'led' } })
})

test('where nobody enters answers a question left out is a fault', () => {
  const dataset = datasetOf([plain], [came('paper', undefined, {}, plain)])

  expect(dataset.problems).toEqual([{ code: 'missing', question: 'kind', place: 1 }])
})

test('answers with gaps round, keep what R10 keeps back, and are accepted by whoever reads them', () => {
  fc.assert(
    fc.property(surveyWithResponses, fc.nat(), ({ survey: made, drafts }, seed) => {
      const survey = { ...made, entered: ['paper' as const] }
      const often = chance(seed)
      const opened = drafts.flatMap((draft) => {
        const envelopes = envelopesOf(survey, withoutSome(draft, often), 'paper')
        return Array.from({ length: Math.floor(30 * often()) }, () => envelopes).flat()
      })
      const dataset = datasetOf([survey], opened)

      expect(dataset.problems.filter(({ code }) => code === 'missing')).toEqual([])
      const published = publishedWithout(survey, count(dataset), seed)
      expect(problemsWhenRead(survey, published)).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 360_000)

function withoutSome(draft: Answers, often: () => number): Answers {
  return Object.fromEntries(Object.entries(draft).filter(() => often() > 0.2))
}

/** Where the auditor refuses, whatever it proposes to leave out is left out. */
function publishedWithout(
  ...[survey, counts, seed]: [typeof groups, ReturnType<typeof count>, number]
) {
  const without: Left[] = []
  for (let tries = 0; tries < 5; tries += 1) {
    const numbers = protectCounts(survey, counts, { seed, without })
    if (numbers.ok) return numbers.value.published
    for (const problem of numbers.problems) {
      if (problem.code !== 'telling' || !problem.proposal) throw new Error(JSON.stringify(problem))
      without.push(problem.proposal)
    }
  }
  throw new Error('Leaving out what was proposed never led to a release.')
}

test('a whole answer is as whole as before', () => {
  expect(datasetOf([groups], [came('web', undefined, whole)]).problems).toEqual([])
})
