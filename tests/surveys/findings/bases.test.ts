import { expect, test } from 'vitest'
import type { Condition } from '#surveys/definition/condition'
import { basesOf } from '#surveys/findings/bases'
import { countedColumns } from '#surveys/findings/counted-columns'
import * as kit from '#surveys/kit/kit'
import type { Answered } from '#surveys/kit/asked'
import { aSurvey } from '../a-survey'

const { and, not, or, yesNo } = kit
const optional = true
const led = kit.single(
  'led',
  'Led?',
  { yes: 'Yes', partly: 'Partly', no: 'No' },
  { preferNot: true },
)
const met = yesNo('met', 'Met?', { optional, when: led.is('yes', 'partly') })
const helped = kit.multiple(
  'helped',
  'What?',
  { cash: 'Cash', food: 'Food', none: 'None' },
  { optional },
)
const staff = kit.number('staff', 'Staff?', { max: 90, bands: [0, 1, 6] })
const ease = kit.scale('ease', 'Ease?', { from: 1, to: 5, labels: { 1: 'Low', 5: 'High' } })
const since = kit.date('since', 'Since?', { precision: 'month', from: '2020-01', to: '2023-12' })
const rows = { pay: 'Pay', rent: 'Rent' }
const columns = { up: 'Up', down: 'Down' }
const change = kit.matrix('change', 'How?', { rows, columns })
const maybe = kit.matrix('maybe', 'How?', { rows, columns }, { optional })
const first = kit.ranking('first', 'First?', { pay: 'Pay', law: 'Law', care: 'Care' }, { top: 3 })
const home = kit.country('home', 'Where?')
const story = kit.longText('story', 'Story?', { optional })
const before = [led, met, helped, staff, ease, since, change, maybe, first, home, story]

const called: [string, Condition, string, string[]][] = [
  ['options', led.is('yes', 'no'), 'led', ['yes', 'no']],
  ['an option left out', led.isNot('no'), 'led', ['yes', 'partly']],
  ['any answer', led.answered(), 'led', ['yes', 'partly', 'no']],
  [
    'everything but an option',
    not(led.is('no')),
    'led',
    ['yes', 'partly', 'prefer_not', 'noAnswer'],
  ],
  ['one or the other', or(led.is('yes'), led.is('no')), 'led', ['yes', 'no']],
  ['an answer to a follow-up', met.is('yes'), 'met', ['yes']],
  ['one choice of several', helped.includes('food'), 'helped.food', ['yes']],
  [
    'a choice not made',
    and(helped.answered(), not(helped.includes('none'))),
    'helped.none',
    ['no'],
  ],
  ['any choice', helped.answered(), 'helped.cash', ['yes', 'no']],
  ['whole bands', staff.atLeast(1), 'staff', ['1', '6']],
  ['a band between', staff.between(1, 5), 'staff', ['1']],
  ['points of a scale', ease.atLeast(4), 'ease', ['4', '5']],
  ['whole years', since.between('2021', '2022'), 'since', ['2021', '2022']],
  ['a row', change.row('rent').is('up'), 'change.rent', ['up']],
  ['all rows', change.answered(), 'change.pay', ['up', 'down']],
  ['the first place', first.ranksFirst('law'), 'first.law', ['1']],
  ['any place', first.includes('law'), 'first.law', ['1', '2', '3']],
  ['a country', home.is('KE'), 'home', ['KE']],
]

test.each(called)(
  'the base of a follow-up to %s is the sum of its cells',
  (_what, when, table, cells) => {
    expect(baseFor(when)).toEqual({ kind: 'cells', table, cells })
  },
)

const apart: [string, Condition][] = [
  ['answers to two questions', and(led.is('yes'), ease.atLeast(4))],
  ['one of several choices', helped.includes('cash', 'food')],
  ['a part of a band', staff.atLeast(3)],
  ['a part of a year', since.between('2021-02', '2022-12')],
  ['a month', since.between('2021-02', '2021-02')],
  ['a month by its name', { op: 'is', question: 'since', values: ['2021-02'] }],
  ['a row of many that may be left out', maybe.answered()],
  ['two rows', or(change.row('pay').is('up'), change.row('rent').is('up'))],
  ['one of two first places', first.ranksFirst('law', 'pay')],
  ['those not asked', not(met.is('yes'))],
  ['a text', story.answered()],
]

test.each(apart)('the base of a follow-up to %s is a cell of its own', (_what, when) => {
  expect(baseFor(when)).toEqual({ kind: 'own' })
})

test('a question without a condition is asked of all', () => {
  expect(baseFor()).toEqual({ kind: 'all' })
})

test('a follow-up on a page that not all are shown is called up by the answer there', () => {
  const why = yesNo('why', 'Why?', { when: ease.atLeast(4) })
  const also = yesNo('also', 'Also?')
  const pages = [
    kit.page('one', 'One', [led]),
    kit.page('two', 'Two', [ease, why, also], { when: led.is('yes') }),
  ]

  expect(basesIn(pages)).toEqual([
    { questions: ['led'], of: { kind: 'all' }, isOpen: false },
    {
      questions: ['ease', 'also'],
      of: { kind: 'cells', table: 'led', cells: ['yes'] },
      isOpen: false,
    },
    { questions: ['why'], of: { kind: 'cells', table: 'ease', cells: ['4', '5'] }, isOpen: false },
  ])
})

test('questions asked of the same responses share a base', () => {
  const when = () => and(led.is('yes'), ease.atLeast(4))
  const pages = [
    kit.page('one', 'One', [led, ease]),
    kit.page('two', 'Two', [
      yesNo('a', 'A?', { when: when() }),
      yesNo('b', 'B?', { when: when() }),
    ]),
  ]

  expect(basesIn(pages).at(-1)).toEqual({
    questions: ['a', 'b'],
    of: { kind: 'own' },
    isOpen: false,
  })
})

test('a condition judged before its question shares no base with the same one judged after it', () => {
  const when = ease.atLeast(4)
  const pages = [
    kit.page('one', 'One', [yesNo('early', 'Early?')], { when }),
    kit.page('two', 'Two', [ease, yesNo('late', 'Late?', { when })]),
  ]

  expect(basesIn(pages).map(({ questions }) => questions)).toEqual([['early'], ['ease'], ['late']])
})

function baseFor(when?: Condition) {
  const last = yesNo('last', 'Last?', when && { when })
  const asked: Answered[] = [...before, last]
  return basesIn([kit.page('one', 'One', asked)]).find(({ questions }) =>
    questions.includes('last'),
  )?.of
}

function basesIn(pages: Parameters<typeof aSurvey>[0]) {
  const survey = aSurvey(pages)
  return basesOf(survey, countedColumns(survey))
}
