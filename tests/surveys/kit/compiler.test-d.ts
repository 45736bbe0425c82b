import { expectTypeOf, test } from 'vitest'
import { country, matrix, multiple, number, page, ranking, region, scale } from '#surveys/kit/kit'
import { and, date, longText, not, note, or, single, survey, yesNo } from '#surveys/kit/kit'
import type { Condition } from '#surveys/definition/condition'
import type { Single } from '#surveys/kit/single'

const swLed = single('sw_led', 'Is it led by sex workers?', {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
})
const barriers = multiple('barriers', 'What stood in the way?', { cost: 'Cost', law: 'The law' })
const visits = number('visits', 'How many visits?')
const rows = { health: 'Health', pay: 'Pay' }
const prep = matrix('prep', 'How did it change?', {
  rows,
  columns: { worse: 'Worse', same: 'Same' },
})
const home = country('home', 'Where?')

test('options are known by name to the compiler and shown on hovering', () => {
  expectTypeOf(swLed).toEqualTypeOf<Single<'yes' | 'partly' | 'no'>>()
  expectTypeOf(swLed.is('yes')).toEqualTypeOf<Condition>()
})

test('the option “other” exists where the author asked for it, and only there', () => {
  const how = single('how', 'How?', { foot: 'On foot' }, { other: 'Another way, please say' })
  expectTypeOf(how).toEqualTypeOf<Single<'foot' | 'other'>>()
  how.is('other')
  // @ts-expect-error no such option without the setting
  swLed.is('other')
})

test('an unknown option does not compile', () => {
  // @ts-expect-error unknown option
  swLed.is('nope')
  // @ts-expect-error unknown option after a known one
  swLed.isNot('yes', 'nope')
  // @ts-expect-error unknown option
  barriers.includes('distance')
  // @ts-expect-error unknown answer
  yesNo('ok', 'Is it?').is('maybe')
  // @ts-expect-error unknown region
  region('region', 'Which region?', { from: home }).is('oceania')
  // @ts-expect-error the United Kingdom is GB
  home.is('UK')
  // @ts-expect-error unknown option
  ranking('first', 'What first?', { pay: 'Pay', law: 'The law' }).ranksFirst('rest')
})

test('each type of question knows the words that suit it, and no others', () => {
  expectTypeOf(visits).not.toHaveProperty('includes')
  expectTypeOf(swLed).not.toHaveProperty('atLeast')
  expectTypeOf(barriers).not.toHaveProperty('is')
  expectTypeOf(note('thanks', 'Thank you.')).not.toHaveProperty('answered')
  expectTypeOf(longText('why', 'Why?')).not.toHaveProperty('is')
})

test('a value of the wrong type does not compile', () => {
  // @ts-expect-error text for a number
  visits.atLeast('three')
  // @ts-expect-error one end is missing
  visits.between(1)
  // @ts-expect-error nothing to compare with
  swLed.is()
  // @ts-expect-error a date is a year or a month
  date('since', 'Since when?', { precision: 'year' }).between('spring', 'autumn')
  // @ts-expect-error a question is no condition
  and(swLed, barriers.includes('law'))
  // @ts-expect-error a constant is no truth value
  or(not(swLed.is('yes')), true)
})

test('an unknown row or column of a matrix does not compile', () => {
  prep.row('health').is('worse')
  // @ts-expect-error unknown row
  prep.row('x').is('worse')
  // @ts-expect-error unknown column
  prep.row('health').is('better')
})

test('settings speak of options that exist', () => {
  const options = { a: 'A', none: 'None' }
  // @ts-expect-error unknown option
  multiple('m', 'Which?', options, { exclusive: ['nothing'] })
  const groups = { rest: { text: 'The rest', options: ['b' as const] } }
  // @ts-expect-error unknown option
  single('s', 'Which?', options, { groups })
  // @ts-expect-error misspelt setting
  single('t', 'Which?', options, { hnit: 'Help' })
  // @ts-expect-error misspelt setting beside another one
  single('u', 'Which?', options, { other: 'Another', hnit: 'Help' })
  // @ts-expect-error unknown goal
  yesNo('v', 'Is it?', { goals: ['wealth'] })
  // @ts-expect-error both ends need a label
  scale('w', 'How much?', { from: 1, to: 5, labels: { 1: 'Little' } })
})

test('a constant that is declared later does not compile', () => {
  const ask = () => {
    // @ts-expect-error used before its declaration
    const follow = yesNo('follow', 'And then?', { when: later.is('yes') })
    const later = yesNo('later', 'Is it?')
    return [follow, later]
  }
  expectTypeOf(ask).returns.toBeArray()
})

test('a survey names its parts by constants', () => {
  page('first', 'First page', [swLed, visits])
  // @ts-expect-error a name is not a question
  page('second', 'Second page', ['visits'])
  // @ts-expect-error a survey needs its consent text, its dates and more
  survey('short', { title: 'Short', pages: [] })
})
