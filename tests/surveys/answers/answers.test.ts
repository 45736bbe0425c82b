import { expect, test } from 'vitest'
import { readAnswers } from '#surveys/answers/answers'
import {
  country,
  date,
  matrix,
  multiple,
  number,
  page,
  ranking,
  region,
  yesNo,
} from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'

const home = country('home', 'Country?')
const fair = yesNo('fair', 'Fair?')
const optional = true
const survey = aSurvey([
  page('first', 'First', [home, region('part', 'Region?', { from: home }), fair]),
  page(
    'second',
    'Second',
    [
      number('pay', 'Pay?', { optional, decimals: 2, when: fair.is('yes') }),
      multiple('barriers', 'What?', { cost: 'Cost' }, { optional, other: 'Another' }),
      matrix('change', 'How?', { rows: { pay: 'Pay' }, columns: { worse: 'Worse' } }, { optional }),
      ranking('order', 'First?', { a: 'A', b: 'B' }, { optional }),
      date('since', 'Since?', { optional, precision: 'month' }),
    ],
    {},
  ),
])

const needed = { home: 'KE', fair: 'yes' }
const kept = { ...needed, part: 'africa' }

test.each([
  ['a number', { pay: 12.345 }, undefined],
  ['a decimal', { pay: 12.5 }, { pay: 12.5 }],
  ['a number in words of the field', { pay: '12,5' }, { pay: 12.5 }],
  [
    'several choices',
    { barriers: ['cost', { other: 'Fear' }] },
    { barriers: ['cost', { other: 'Fear' }] },
  ],
  [
    'several choices by field',
    { barriers: ['other'], 'barriers.other': 'Fear' },
    { barriers: [{ other: 'Fear' }] },
  ],
  ['a matrix', { change: { pay: 'worse' } }, { change: { pay: 'worse' } }],
  ['a matrix by field', { 'change.pay': 'worse' }, { change: { pay: 'worse' } }],
  ['a ranking in order', { order: ['b', 'a'] }, { order: ['b', 'a'] }],
  ['a ranking by field', { 'order.a': 2, 'order.b': '1' }, { order: ['b', 'a'] }],
  ['a date', { since: '2024-03' }, { since: '2024-03' }],
  ['a date by field', { 'since.year': 2024, 'since.month': 3 }, { since: '2024-03' }],
  ['nothing', { pay: null, barriers: [] }, {}],
])('a data file may give %s', (_name, written, read) => {
  const result = readAnswers(survey, { ...needed, ...written })
  if (read) expect(result).toEqual({ ok: true, value: { ...kept, ...read } })
  else expect(result).toMatchObject({ ok: false, problems: [{ code: 'too-many-decimals' }] })
})

test('a hidden answer of a data file is dropped', () => {
  expect(readAnswers(survey, { home: 'KE', fair: 'no', pay: 12 })).toEqual({
    ok: true,
    value: { home: 'KE', part: 'africa', fair: 'no' },
  })
})

test('a data file that speaks of what the survey does not ask has a problem', () => {
  expect(readAnswers(survey, { ...needed, pya: 12, change: { food: 'worse' } })).toEqual({
    ok: false,
    problems: [
      { code: 'unknown-question', question: 'pya' },
      { code: 'unknown-question', question: 'change.food' },
    ],
  })
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a data file that answers “%s”, which every object knows, has a problem',
  (name) => {
    const line = JSON.stringify({ ...needed, NAME: 'yes' }).replace('NAME', name)
    expect(readAnswers(survey, JSON.parse(line) as Record<string, unknown>)).toEqual({
      ok: false,
      problems: [{ code: 'unknown-question', question: name }],
    })
  },
)

test('a data file may not say a part of an answer by a name that every object knows', () => {
  const line = '{"home":"KE","fair":"yes","change":{"__proto__":"worse","constructor":"worse"}}'
  expect(readAnswers(survey, JSON.parse(line) as Record<string, unknown>)).toEqual({
    ok: false,
    problems: [
      { code: 'unknown-question', question: 'change.__proto__' },
      { code: 'unknown-question', question: 'change.constructor' },
    ],
  })
})

test('a data file that ranks one option twice has a problem', () => {
  expect(readAnswers(survey, { ...needed, order: ['a', 'a', 'b'] })).toEqual({
    ok: false,
    problems: [{ code: 'rank-repeated', question: 'order', rank: 2 }],
  })
})

test('problems of all pages come at once', () => {
  expect(readAnswers(survey, { fair: 'maybe', since: 'May' })).toEqual({
    ok: false,
    problems: [
      { code: 'missing', question: 'home' },
      { code: 'not-an-option', question: 'fair' },
      { code: 'not-a-date', question: 'since' },
    ],
  })
})
