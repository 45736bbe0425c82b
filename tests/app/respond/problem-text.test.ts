import fc from 'fast-check'
import { expect, test } from 'vitest'

import { summaryProblems, summaryText } from '#app/respond/problem-summary'
import { problemText } from '#app/respond/problem-text'
import { answerProblemCodes, type AnswerProblem } from '#surveys/definition/answer-problem'
import { offersPreferNot } from '#surveys/definition/question'
import { questionTypes } from '#surveys/definition/question-types/all'
import type { Question } from '#surveys/definition/survey'

import { asked } from '../../surveys/arbitrary-question'
import { wordsFor } from './shown-question'

const everyFact = {
  row: 'a_row',
  option: 'an_option',
  atMost: 3,
  atLeast: 2,
  given: 5,
  rank: 2,
  decimals: 1,
  min: 7,
  max: 12000,
  length: 12345,
  from: '2020',
  to: '2026-12',
}
const cases = questionTypes.flatMap(({ type }) =>
  answerProblemCodes.map((code) => ({ type, code })),
)

test.each(cases)('“$code” of a question of the type $type has words', ({ type, code }) => {
  for (const [question] of fc.sample(asked(type), { numRuns: 8, seed: 5 })) {
    const problem = { ...everyFact, code, question: question.id }
    const text = problemText(problem, question, wordsFor(question))

    expect(text).toMatch(/^[A-Z“].*\.$/)
    expect(text).not.toMatch(/\{\{|undefined|NaN/)
    expect(text).not.toMatch(/^[\w-]+\.[\w.]+$/)
  }
})

const led: Question = { type: 'single', id: 'led', options: ['yes', 'no'] }
const sayFor = (question: Question, code: (typeof answerProblemCodes)[number], facts = {}) =>
  problemText({ code, question: question.id, ...facts }, question, wordsFor(question))

test('a question that offers it may be answered with “I prefer not to say”, and only that one', () => {
  expect(sayFor(led, 'missing')).toBe('Choose one answer.')
  expect(sayFor({ ...led, preferNot: true }, 'missing')).toBe(
    'Choose one answer, or say that you prefer not to say.',
  )
  expect(offersPreferNot(led)).toBe(false)
})

test('facts are written as the language writes them', () => {
  const people: Question = { type: 'number', id: 'people', min: 0, max: 12_000 }
  const since: Question = { type: 'date', id: 'since', precision: 'month', from: '2020-03' }
  const story: Question = { type: 'long_text', id: 'story', max: 2000 }

  expect(sayFor(people, 'too-high', { max: 12_000 })).toBe('Write a number from 0 to 12,000.')
  expect(sayFor(since, 'too-early', { from: '2020-03' })).toContain('March 2020')
  expect(sayFor(story, 'too-long', { max: 2000, length: 2345 })).toContain('2,345')
  expect(sayFor(people, 'too-many-decimals', { decimals: 0 })).toContain('whole number')
})

test('rows and options are called by their words', () => {
  const grid: Question = { type: 'matrix', id: 'grid', rows: ['pay'], columns: ['more', 'less'] }
  const why: Question = {
    type: 'multiple',
    id: 'why',
    options: ['law', 'none'],
    exclusive: ['none'],
  }

  const row = { code: 'row-missing' as const, question: 'grid', row: 'pay' }

  expect(summaryText(row, grid, wordsFor(grid))).toBe(
    'Says grid.text. – Says grid.rows.pay.: Choose one answer.',
  )
  expect(sayFor(why, 'not-together', { option: 'none' })).toContain('“Says why.options.none.”')
})

test('the summary names the question, so that several can be told apart', () => {
  const text = summaryText({ code: 'missing', question: 'led' }, led, wordsFor(led))

  expect(text).toBe('Says led.text. – Choose one answer.')
})

test('the summary has one line for each field, in the order of the page', () => {
  const grid: Question = { type: 'matrix', id: 'grid', rows: ['pay', 'law'], columns: ['a', 'b'] }
  const problems: AnswerProblem[] = [
    { code: 'missing', question: 'led' },
    { code: 'row-missing', question: 'grid', row: 'pay' },
    { code: 'row-missing', question: 'grid', row: 'law' },
    { code: 'missing', question: 'grid' },
  ]
  const lines = summaryProblems(
    problems,
    [
      { question: grid, anchor: 'q1' },
      { question: led, anchor: 'q2' },
    ],
    wordsFor(grid),
    {},
  )

  expect(lines.map(({ field }) => field)).toEqual(['q1', 'q1.law', 'q2'])
})

test('a wrong date leads to the year where the month is right', () => {
  const since: Question = { type: 'date', id: 'since', precision: 'month' }
  const fieldFor = (values: Record<string, string[]>) =>
    summaryProblems(
      [{ code: 'not-a-date', question: 'since' }],
      [{ question: since, anchor: 'q1' }],
      wordsFor(since),
      values,
    ).map(({ field }) => field)

  expect(fieldFor({ 'since.month': ['3'], 'since.year': ['24'] })).toEqual(['q1.year'])
  expect(fieldFor({ 'since.month': [''], 'since.year': ['2024'] })).toEqual(['q1'])
})

test('a place given twice leads to the later of the two', () => {
  const first: Question = { type: 'ranking', id: 'first', options: ['a', 'b', 'c'], top: 2 }
  const lines = summaryProblems(
    [{ code: 'rank-repeated', question: 'first', rank: 1 }],
    [{ question: first, anchor: 'q4' }],
    wordsFor(first),
    { 'first.a': ['1'], 'first.c': ['1'] },
  )

  expect(lines.map(({ field }) => field)).toEqual(['q4.c'])
})
