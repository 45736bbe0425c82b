import { expect, test } from 'vitest'
import { country, date, longText, matrix, multiple, note, number } from '#surveys/kit/kit'
import { percentage, ranking, region, scale, shortText, single, yesNo } from '#surveys/kit/kit'
import { sent } from './sent'

const options = { cost: 'Cost', law: 'The law', none: 'None of these' }
const rows = { health: 'Health', pay: 'Pay' }
const columns = { worse: 'Worse', same: 'Same' }

test('every type of answer is read from its fields', () => {
  const parsed = sent(
    [
      single('led', 'Led?', options, { other: 'Another' }),
      multiple('barriers', 'What?', options, { other: 'Another' }),
      yesNo('fair', 'Fair?'),
      scale('strain', 'Strain?', { from: 1, to: 5, labels: { 1: 'Little', 5: 'Much' } }),
      number('visits', 'Visits?'),
      percentage('share', 'Share?'),
      shortText('city', 'Place?'),
      longText('why', 'Why?'),
      matrix('change', 'Change?', { rows, columns }),
      ranking('first', 'First?', options, { top: 2 }),
      country('country', 'Country?'),
      date('since', 'Since?', { precision: 'month' }),
      note('thanks', 'Thank you.'),
    ],
    {
      led: 'other',
      'led.other': ' A  council ',
      barriers: ['law', 'cost'],
      fair: 'unsure',
      strain: '4',
      visits: '١٢',
      share: '33 %',
      city: 'by\nthe river',
      why: 'Because.\r\nAnd so on.',
      'change.health': 'worse',
      'change.pay': 'same',
      'first.law': '1',
      'first.cost': '2',
      country: 'KE',
      'since.year': '2024',
      'since.month': '3',
    },
  )
  expect(parsed).toStrictEqual({
    ok: true,
    value: {
      led: { other: 'A  council' },
      barriers: ['cost', 'law'],
      fair: 'unsure',
      strain: 4,
      visits: 12,
      share: 33,
      city: 'by the river',
      why: 'Because.\nAnd so on.',
      change: { health: 'worse', pay: 'same' },
      first: ['law', 'cost'],
      country: 'KE',
      since: '2024-03',
    },
  })
})

test('all problems of a page come at once, with every value as it was typed', () => {
  const questions = [
    yesNo('fair', 'Fair?'),
    number('visits', 'Visits?'),
    shortText('city', 'Place?'),
  ]
  expect(sent(questions, { visits: ' a lot ', city: 'Here ' })).toStrictEqual({
    ok: false,
    problems: [
      { code: 'missing', question: 'fair' },
      { code: 'not-a-number', question: 'visits' },
    ],
    values: { fair: [], visits: [' a lot '], city: ['Here '] },
  })
})

test('an optional question may be left out', () => {
  expect(sent([yesNo('q', '?', { optional: true })], {})).toStrictEqual({
    ok: true,
    value: { q: undefined },
  })
})

test('“none of these” may stand alone', () => {
  const q = multiple('q', '?', options, { exclusive: ['none'] })
  expect(sent([q], { q: 'none' })).toStrictEqual({ ok: true, value: { q: ['none'] } })
})

test('an optional matrix or ranking may be answered in part', () => {
  const change = matrix('change', '?', { rows, columns }, { optional: true })
  const first = ranking('first', '?', options, { optional: true })
  expect(sent([change, first], { 'change.pay': 'same', 'first.law': '1' })).toStrictEqual({
    ok: true,
    value: { change: { pay: 'same' }, first: ['law'] },
  })
})

test('who prefers not to say is believed, whatever else the fields hold', () => {
  const q = number('q', '?', { preferNot: true })
  expect(sent([q], { q: ['12', 'prefer_not'] })).toStrictEqual({
    ok: true,
    value: { q: 'prefer_not' },
  })
})

test('a question hidden by an answer on the same page is neither due nor judged', () => {
  const fair = yesNo('fair', 'Fair?')
  const pay = number('pay', 'Pay?', { when: fair.is('yes') })
  expect(sent([fair, pay], { fair: 'no', pay: 'a lot' })).toStrictEqual({
    ok: true,
    value: { fair: 'no' },
  })
})

test('what was typed into a question before it was hidden is kept', () => {
  const fair = yesNo('fair', 'Fair?')
  const pay = number('pay', 'Pay?', { when: fair.is('yes') })
  expect(sent([fair, pay], { fair: 'no', pay: '9' })).toStrictEqual({
    ok: true,
    value: { fair: 'no', pay: 9 },
  })
})

test('a question shown by an answer on the same page is due', () => {
  const fair = yesNo('fair', 'Fair?')
  const pay = number('pay', 'Pay?', { when: fair.is('yes') })
  expect(sent([fair, pay], { fair: 'yes' })).toMatchObject({
    problems: [{ code: 'missing', question: 'pay' }],
  })
})

test('a region that follows from the country decides on the same page', () => {
  const home = country('home', 'Country?')
  const part = region('part', 'Region?', { from: home })
  const more = yesNo('more', 'More?', { when: part.is('africa') })
  expect(sent([home, part, more], { home: 'KE' })).toMatchObject({
    problems: [{ code: 'missing', question: 'more' }],
  })
  expect(sent([home, part, more], { home: 'FR' })).toStrictEqual({
    ok: true,
    value: { home: 'FR' },
  })
})

test('a region that is hidden itself decides nothing', () => {
  const fair = yesNo('fair', 'Fair?')
  const home = country('home', 'Country?')
  const part = region('part', 'Region?', { from: home, when: fair.is('yes') })
  const more = yesNo('more', 'More?', { when: part.is('africa') })
  const parsed = sent([fair, home, part, more], { fair: 'no', home: 'KE' })
  expect(parsed).toStrictEqual({ ok: true, value: { fair: 'no', home: 'KE' } })
})
