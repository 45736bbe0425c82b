import { expect, test } from 'vitest'
import { planSentences } from '#app/cli/plan-words'
import type { LaterDecision } from '#surveys/findings/later-decisions'
import type { MergeDecision } from '#surveys/findings/merge-rows'

type Decision = MergeDecision | LaterDecision
type Examples = { [Code in Decision['code']]: FactsOf<Decision, Code> }
type FactsOf<Each, Code> = Each extends { code: string }
  ? Code extends Each['code']
    ? Omit<Each, 'code'>
    : never
  : never

const moved = { breakdown: 'area', row: 'europe', into: 'otherOrNotStated' }
const inside = { breakdown: 'home', region: 'africa', into: 'otherIn.africa' }
const examples: Examples = {
  'narrative-only': { least: 20 },
  'whole-survey-only': { least: 40 },
  'country-names-organisations': { breakdown: 'home' },
  'breakdown-one-row': { breakdown: 'area' },
  'countries-without-regions': { breakdown: 'home' },
  'countries-one-row': { breakdown: 'home', region: 'africa' },
  'not-stated': { breakdown: 'area', into: 'otherOrNotStated' },
  'region-under-base': { ...moved, least: 10 },
  'region-joins-small': { ...moved, least: 10 },
  'region-joins-single': moved,
  'option-under-base': { ...moved, least: 10 },
  'option-joins-small': { ...moved, least: 10 },
  'group-whole': moved,
  chosen: moved,
  'option-joins-single': moved,
  'countries-chosen': inside,
  'countries-under-base': { ...inside, least: 20 },
  'country-joins-small': { ...inside, least: 20 },
  'country-joins-single': inside,
  'share-merged': {
    ...{ table: 'fair', breakdown: 'home', rows: ['KE', 'otherIn.africa'] },
    into: 'KE+otherIn.africa',
  },
  'share-one-row': { table: 'fair', breakdown: 'area' },
  'question-base-only': { question: 'why', least: 20 },
  'question-overall-only': { question: 'why', breakdown: 'area', least: 10 },
  'question-left-out': { question: 'why' },
  'question-not-shown': { question: 'why' },
  'drawn-again': { times: 3 },
  'rounded-together': { question: 'why' },
  'merged-to-round': { breakdown: 'area', rows: ['africa', 'europe'] },
}

const sentenceOf = (decision: Decision) => planSentences([decision]).join()
const decisions = Object.entries(examples).map(([code, facts]) => ({ code, ...facts }) as Decision)
const variants: Decision[] = [
  { code: 'drawn-again', question: 'why', times: 3 },
  { code: 'question-left-out', question: 'why', breakdown: 'area' },
]

test.each([...decisions, ...variants])(
  '$code is told in a sentence with all its facts',
  (decision) => {
    const { code, ...facts } = decision
    const told = sentenceOf(decision)
    const missing = Object.entries(facts).filter(
      ([fact, value]) => !(fact in inWords) && !told.includes(String(value)),
    )

    expect(missing).toEqual([])
    expect(told).toMatch(/^\S.* .*[^{}]+\.$|: .+$/)
    expect(told).not.toContain(code)
    expect(told).not.toMatch(/\{\{|undefined/)
  },
)

test('rows that were merged are named in words', () => {
  expect(sentenceOf({ code: 'region-under-base', ...moved, least: 10 })).toBe(
    'area: Regions with fewer than 10 answers are counted in “other or not stated”: “europe”.',
  )
  expect(sentenceOf({ code: 'share-merged', ...examples['share-merged'] })).toBe(
    'fair: Nearly everybody in one row gave the same answer. By “home”, these rows are shown as one, “KE + other countries in africa”: “KE” and “other countries in africa”.',
  )
})

test('a part of a survey that was left out is told apart from the whole', () => {
  expect(variants.map(sentenceOf)).toEqual([
    'why: At first its rounded numbers did not add up. They were drawn again (draws: 3).',
    'why: The key holder left it out by “area”.',
  ])
})

test('a question that is not shown by several breakdowns is told of in one line', () => {
  const overall = (question: string, breakdown: string) =>
    ({ code: 'question-overall-only', question, breakdown, least: 20 }) as const
  const told = planSentences([
    { code: 'not-stated', breakdown: 'area', into: 'otherOrNotStated' },
    overall('why', 'area'),
    overall('how', 'area'),
    { code: 'region-under-base', ...moved, least: 10 },
    overall('why', 'home'),
    { code: 'region-under-base', ...moved, row: 'africa', least: 10 },
  ])

  expect(told).toEqual([
    'area: Anyone without an answer is counted in “other or not stated”. Regions with fewer than 10 answers are counted in “other or not stated”: “europe” and “africa”.',
    'why: Not shown by “area” and “home”. A row would hold fewer than 20 respondents.',
    'how: Not shown by “area”. A row would hold fewer than 20 respondents.',
  ])
})

test('countries are told of by their regions, each once', () => {
  const europe = { ...inside, region: 'europe', into: 'otherIn.europe', least: 30 }
  const small = { ...inside, code: 'country-joins-small', least: 30 } as const
  const told = planSentences([
    { code: 'countries-under-base', ...inside, least: 30 },
    { code: 'countries-under-base', ...europe },
    small,
    small,
  ])

  expect(told).toEqual([
    'home: Countries with fewer than 30 answers are counted together within their region: “africa” and “europe”. The other countries of a region had fewer than 30 answers. The smallest country left was added to them in: “africa”.',
  ])
})

const inWords = { into: true, rows: true }
