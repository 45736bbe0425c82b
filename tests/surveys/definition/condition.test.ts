import { expect, test } from 'vitest'
import type { Answers } from '#surveys/definition/answer'
import { holds, questionsIn } from '#surveys/definition/condition'
import { and, date, matrix, multiple, not, number, or, ranking, single } from '#surveys/kit/kit'

const led = single(
  'led',
  'Who leads?',
  { yes: 'We', partly: 'Some of us', no: 'Others' },
  {
    preferNot: true,
  },
)
const how = single('how', 'How?', { foot: 'On foot' }, { other: 'Another way' })
const barriers = multiple('barriers', 'What?', { cost: 'Cost', law: 'Law' }, { other: 'Another' })
const visits = number('visits', 'How many visits?')
const rows = { health: 'Health', pay: 'Pay' }
const change = matrix('change', 'How?', { rows, columns: { worse: 'Worse', same: 'Same' } })
const first = ranking('first', 'What first?', { pay: 'Pay', law: 'Law', rest: 'Rest' }, { top: 2 })
const since = date('since', 'Since when?', { precision: 'month' })

test.each<[string, ReturnType<typeof not>, Answers, boolean]>([
  ['is: one of the codes', led.is('yes', 'partly'), { led: 'partly' }, true],
  ['is: another code', led.is('yes', 'partly'), { led: 'no' }, false],
  ['is: “other” with the respondent’s words', how.is('other'), { how: { other: 'By boat' } }, true],
  ['is: a number', visits.is(3), { visits: 3 }, true],
  ['isNot: another code', led.isNot('yes'), { led: 'no' }, true],
  ['isNot: one of the codes', led.isNot('yes', 'no'), { led: 'no' }, false],
  ['isNot: no answer', led.isNot('yes'), {}, false],
  ['isNot: “I prefer not to say”', led.isNot('yes'), { led: 'prefer_not' }, false],
  ['not: no answer', not(led.is('yes')), {}, true],
  ['includes: any of the codes', barriers.includes('cost', 'law'), { barriers: ['law'] }, true],
  ['includes: none of the codes', barriers.includes('cost'), { barriers: ['law'] }, false],
  ['includes: “other”', barriers.includes('other'), { barriers: [{ other: 'Fear' }] }, true],
  ['includes: a ranked option', first.includes('law'), { first: ['pay', 'law'] }, true],
  ['ranksFirst: the first place', first.ranksFirst('pay', 'rest'), { first: ['pay', 'law'] }, true],
  ['ranksFirst: the second place', first.ranksFirst('law'), { first: ['pay', 'law'] }, false],
  ['atLeast: the number itself', visits.atLeast(3), { visits: 3 }, true],
  ['atLeast: a smaller number', visits.atLeast(3), { visits: 2.99 }, false],
  ['between: both ends', and(visits.between(1, 5), visits.between(5, 9)), { visits: 5 }, true],
  ['between: outside', visits.between(1, 5), { visits: 6 }, false],
  [
    'between: a month within months',
    since.between('2024-01', '2024-06'),
    { since: '2024-06' },
    true,
  ],
  ['between: a month within years', since.between('2023', '2024'), { since: '2024-12' }, true],
  ['between: a month after', since.between('2023-01', '2024-11'), { since: '2024-12' }, false],
  [
    'row: the answer in this row',
    change.row('pay').is('worse'),
    { change: { pay: 'worse' } },
    true,
  ],
  [
    'row: the answer in another row',
    change.row('pay').is('worse'),
    { change: { health: 'worse' } },
    false,
  ],
  [
    'row, isNot: no answer in this row',
    change.row('pay').isNot('worse'),
    { change: { health: 'same' } },
    false,
  ],
  ['answered: zero', visits.answered(), { visits: 0 }, true],
  ['answered: “I prefer not to say”', led.answered(), { led: 'prefer_not' }, false],
  ['and: one part fails', and(led.is('yes'), visits.atLeast(1)), { led: 'yes' }, false],
  ['or: one part holds', or(led.is('yes'), visits.atLeast(1)), { led: 'yes' }, true],
])('%s', (_name, condition, answers, expected) => {
  expect(holds(condition, answers)).toBe(expected)
})

test('a condition is plain JSON', () => {
  const condition = and(led.is('yes'), not(or(visits.atLeast(2), change.row('pay').isNot('same'))))
  expect(JSON.parse(JSON.stringify(condition))).toEqual(condition)
})

test('a condition names the questions it depends on', () => {
  const condition = and(led.is('yes'), not(or(visits.atLeast(2), change.row('pay').is('same'))))
  expect(questionsIn(condition)).toEqual(['led', 'visits', 'change'])
})
