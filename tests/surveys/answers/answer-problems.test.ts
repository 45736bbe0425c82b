import { expect, test } from 'vitest'
import type { Asked } from '#surveys/kit/asked'
import {
  country,
  date,
  matrix,
  multiple,
  number,
  percentage,
  ranking,
  shortText,
  yesNo,
} from '#surveys/kit/kit'
import { sent } from './sent'

const options = { cost: 'Cost', law: 'The law', none: 'None of these' }
const rows = { health: 'Health', pay: 'Pay' }
const columns = { worse: 'Worse', same: 'Same' }

test.each<[string, Asked, Record<string, string | string[]>, object]>([
  ['a required question left out', yesNo('q', '?'), { q: ' ' }, { code: 'missing' }],
  ['an unknown option', yesNo('q', '?'), { q: 'maybe' }, { code: 'not-an-option' }],
  [
    'two answers where one is due',
    yesNo('q', '?'),
    { q: ['yes', 'no'] },
    { code: 'not-an-option' },
  ],
  ['a name every object knows', yesNo('q', '?'), { q: 'constructor' }, { code: 'not-an-option' }],
  [
    '“I prefer not to say” where it is not offered',
    yesNo('q', '?'),
    { q: 'prefer_not' },
    { code: 'not-an-option' },
  ],
  ['two texts where one is due', shortText('q', '?'), { q: ['a', 'b'] }, { code: 'not-an-option' }],
  ['a country that does not exist', country('q', '?'), { q: 'XX' }, { code: 'not-an-option' }],
  [
    'more options than allowed',
    multiple('q', '?', options, { atMost: 1 }),
    { q: ['cost', 'law'] },
    { code: 'too-many', atMost: 1, given: 2 },
  ],
  [
    '“none of these” with another option',
    multiple('q', '?', options, { exclusive: ['none'] }),
    { q: ['none', 'law'] },
    { code: 'not-together', option: 'none' },
  ],
  ['letters for a number', number('q', '?'), { q: 'many' }, { code: 'not-a-number' }],
  ['a negative count', number('q', '?'), { q: '-1' }, { code: 'too-low', min: 0 }],
  [
    'a number above the limit',
    number('q', '?', { max: 10 }),
    { q: '11' },
    { code: 'too-high', max: 10 },
  ],
  [
    'a part of a person',
    number('q', '?'),
    { q: '1,5' },
    { code: 'too-many-decimals', decimals: 0 },
  ],
  [
    'a part too small to be seen',
    number('q', '?', { decimals: 2 }),
    { q: '0.0000001' },
    { code: 'too-many-decimals', decimals: 2 },
  ],
  [
    'two numbers with a blank between them',
    number('q', '?'),
    { q: '10 20' },
    { code: 'not-a-number' },
  ],
  [
    'more than a hundred percent',
    percentage('q', '?'),
    { q: '101%' },
    { code: 'too-high', max: 100 },
  ],
  [
    'a text that is too long',
    shortText('q', '?', { max: 3 }),
    { q: 'four' },
    { code: 'too-long', max: 3, length: 4 },
  ],
  [
    'a row left out',
    matrix('q', '?', { rows, columns }),
    { 'q.pay': 'same' },
    { code: 'row-missing', row: 'health' },
  ],
  [
    'an unknown column',
    matrix('q', '?', { rows, columns }),
    { 'q.pay': 'x' },
    { code: 'not-an-option', row: 'pay' },
  ],
  [
    'the same rank twice',
    ranking('q', '?', options),
    { 'q.law': '1', 'q.cost': '1' },
    { code: 'rank-repeated', rank: 1 },
  ],
  [
    'the same option twice in a list',
    ranking('q', '?', options),
    { q: ['cost', 'cost', 'law'] },
    { code: 'rank-repeated', rank: 2 },
  ],
  [
    'a rank left out',
    ranking('q', '?', options),
    { 'q.law': '1', 'q.cost': '3' },
    { code: 'rank-missing', rank: 2 },
  ],
  [
    'too few ranks',
    ranking('q', '?', options, { top: 2 }),
    { 'q.law': '1' },
    { code: 'too-few', atLeast: 2, given: 1 },
  ],
  [
    'a thirteenth month',
    date('q', '?', { precision: 'month' }),
    { 'q.year': '2024', 'q.month': '13' },
    { code: 'not-a-date' },
  ],
  [
    'a month without a year',
    date('q', '?', { precision: 'month' }),
    { 'q.month': '3' },
    { code: 'not-a-date' },
  ],
  [
    'a year with a mark in it',
    date('q', '?', { precision: 'year' }),
    { 'q.year': '2.021' },
    { code: 'not-a-date' },
  ],
  [
    'a day where a month is asked',
    date('q', '?', { precision: 'month' }),
    { q: '2026-03-05' },
    { code: 'not-a-date' },
  ],
  [
    'a text in which nothing can be seen',
    shortText('q', '?'),
    { q: '\u200b\u2060\u200d' },
    { code: 'missing' },
  ],
  [
    'a year too early',
    date('q', '?', { precision: 'year', from: '2020' }),
    { 'q.year': '2019' },
    { code: 'too-early', from: '2020' },
  ],
  [
    'a month too late',
    date('q', '?', { precision: 'month', to: '2024-06' }),
    { 'q.year': '2024', 'q.month': '7' },
    { code: 'too-late', to: '2024-06' },
  ],
])('%s is a problem', (_name, question, fields, problem) => {
  expect(sent([question], fields)).toMatchObject({
    ok: false,
    problems: [{ question: 'q', ...problem }],
  })
})
