import { expect, test } from 'vitest'
import { planSentence } from '#app/cli/plan-words'
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

const decisions = Object.entries(examples).map(([code, facts]) => ({ code, ...facts }) as Decision)
const variants: Decision[] = [
  { code: 'drawn-again', question: 'why', times: 3 },
  { code: 'question-left-out', question: 'why', breakdown: 'area' },
]

test.each([...decisions, ...variants])(
  '$code is told in a sentence with all its facts',
  (decision) => {
    const { code, ...facts } = decision
    const told = planSentence(decision)
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
  expect(planSentence({ code: 'region-under-base', ...moved, least: 10 })).toBe(
    'The region “europe” (area) has fewer than 10 answers. It is counted in “other or not stated”.',
  )
  expect(planSentence({ code: 'share-merged', ...examples['share-merged'] })).toBe(
    'In the table “fair”, nearly everybody in one row gave the same answer. There, by “home”, these rows are shown as one, “KE + other countries in africa”: KE and other countries in africa.',
  )
})

test('a part of a survey that was left out is told apart from the whole', () => {
  expect(variants.map(planSentence)).toEqual([
    'At first the rounded numbers of “why” did not add up. They were drawn again (draws: 3).',
    'The key holder left out “why” by “area”.',
  ])
})

const inWords = { into: true, rows: true }
