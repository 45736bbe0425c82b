import { describe, expect, test } from 'vitest'
import type { Survey } from '#surveys/definition/survey'
import type { Asked, Settings } from '#surveys/kit/asked'
import {
  and,
  country,
  multiple,
  not,
  or,
  page,
  region,
  shortText,
  single,
  yesNo,
} from '#surveys/kit/kit'
import { withTranslations } from '#surveys/kit/survey'
import { comparable } from '#surveys/version/comparable'
import { diff } from '#surveys/version/diff'
import { aSurvey } from '../a-survey'

const series = 'a-series'
const gate = yesNo('gate', 'May we ask?')
const open = yesNo('open', 'Are you open?')
const wave = (...questions: Asked[]) => aSurvey([page('first', 'First', questions)], { series })
const verdicts = (before: Survey, after: Survey) =>
  Object.fromEntries(
    comparable(before, after).map(({ question, verdict, reasons }) => [
      question,
      [verdict, ...reasons.map(({ code }) => code)],
    ]),
  )
const same = ['comparable']

test('a region follows its country when that is asked of others', () => {
  const places = (settings: Settings) => {
    const home = country('home', 'Country?', settings)
    return wave(gate, home, region('part', 'Region?', { from: home }))
  }
  expect(verdicts(places({}), places({ when: gate.is('yes') }))).toEqual({
    gate: same,
    home: ['not-comparable', 'asked-of-others'],
    part: ['not-comparable', 'follows-incomparable'],
  })
})

describe('down a chain of questions that follow from each other', () => {
  const chain = (text: string, settings: Settings) => {
    const a = yesNo('a', text, settings)
    const b = yesNo('b', 'B?', { when: a.is('yes') })
    const c = yesNo('c', 'C?', { when: b.is('yes') })
    const d = yesNo('d', 'D?', { when: and(gate.is('yes'), c.is('yes')) })
    return wave(gate, d, a, b, c)
  }

  test('what cannot be compared spoils the comparison to the end', () => {
    const found = verdicts(chain('A?', {}), chain('A?', { when: gate.is('yes') }))
    expect(found['a']).toEqual(['not-comparable', 'asked-of-others'])
    for (const id of ['b', 'c', 'd']) {
      expect(found[id]).toEqual(['not-comparable', 'follows-incomparable'])
    }
    expect(found['gate']).toEqual(same)
  })

  test('what is compared with care calls for care to the end', () => {
    const found = verdicts(chain('A?', {}), chain('Truly A?', {}))
    for (const id of ['b', 'c', 'd']) expect(found[id]).toEqual(['with-care', 'follows-changed'])
  })
})

test('a question asked of those who wrote a text follows from nothing that changed', () => {
  const why = shortText('why', 'Why?')
  const asking = wave(why, yesNo('more', 'More?', { when: why.answered() }))
  expect(verdicts(asking, asking)['more']).toEqual(same)
})

const needs = multiple('needs', 'What?', { x: 'X', y: 'Y' })
const when = (condition: ReturnType<typeof not>) =>
  wave(gate, open, needs, yesNo('more', 'More?', { when: condition }))

test.each([
  ['the order of its codes', gate.is('yes', 'no'), gate.is('no', 'yes')],
  ['the order of its options', needs.includes('x', 'y'), needs.includes('y', 'x')],
  [
    'the order of its parts',
    and(gate.is('yes'), open.is('yes')),
    and(open.is('yes'), gate.is('yes')),
  ],
  ['a part said twice', or(gate.is('yes'), gate.is('yes')), gate.is('yes')],
  ['an order inside “not”', not(gate.is('yes', 'no')), not(gate.is('no', 'yes'))],
])('a condition stays the same whatever %s', (_name, one, other) => {
  expect(verdicts(when(one), when(other))['more']).toEqual(same)
  expect(diff(when(one), when(other)).at(-1)?.changes).toEqual([{ code: 'identical' }])
})

test.each([
  ['another code', gate.is('yes'), gate.is('no')],
  ['“or” for “and”', and(gate.is('yes'), open.is('yes')), or(gate.is('yes'), open.is('yes'))],
  ['“not” around it', gate.is('yes'), not(gate.is('yes'))],
])('a condition with %s asks others', (_name, one, other) => {
  expect(verdicts(when(one), when(other))['more']).toContain('asked-of-others')
})

test('a condition moved from the question to its page asks the same people', () => {
  const onQuestion = [
    page('gate', 'Gate', [gate]),
    page('more', 'More', [yesNo('more', 'More?', { when: gate.is('yes') })]),
  ]
  const onPage = [
    page('gate', 'Gate', [gate]),
    page('more', 'More', [yesNo('more', 'More?')], { when: gate.is('yes') }),
  ]
  expect(verdicts(aSurvey(onQuestion, { series }), aSurvey(onPage, { series }))['more']).toEqual(
    same,
  )
})

test.each<[string, Settings]>([
  ['goals', { goals: ['health'] }],
  ['quotesLaw', { quotesLaw: true }],
  ['sensitive', { sensitive: true }],
  ['personal', { personal: true }],
])('the mark %s changes nothing for those who answer, and is still seen', (_name, mark) => {
  const [before, after] = [wave(gate), wave(yesNo('gate', 'May we ask?', mark))]
  expect(verdicts(before, after)['gate']).toEqual(same)
  expect(diff(before, after)[0]?.changes).toEqual([{ code: 'logic-changed' }])
})

test('that answers are in order is a mark too', () => {
  const asked = (more: object) => wave(single('how', 'How?', { bad: 'Bad', good: 'Good' }, more))
  expect(verdicts(asked({}), asked({ ordered: true }))['how']).toEqual(same)
})

describe('the words above a question', () => {
  const titled = (id: string, title: string, intro?: string) =>
    aSurvey([page(id, title, [gate], intro === undefined ? {} : { intro })], { series })
  const before = titled('first', 'First', 'In the last year')
  const care = ['with-care', 'reworded']

  test('change what is asked by another introduction, one more or one less', () => {
    expect(verdicts(before, titled('first', 'First', 'Since 2020'))['gate']).toEqual(care)
    expect(verdicts(before, titled('first', 'First'))['gate']).toEqual(care)
    expect(diff(titled('first', 'First'), before)[0]?.changes).toEqual([
      { code: 'reworded', keys: ['pages.first.intro'] },
    ])
  })

  test('change what is asked by another title, also where the question moved', () => {
    expect(verdicts(before, titled('second', 'Second', 'In the last year'))['gate']).toEqual(care)
    expect(verdicts(before, titled('second', 'First', 'In the last year'))['gate']).toEqual(same)
  })

  test('change what is asked in one language by another translation', () => {
    const french = (title: string) =>
      withTranslations(before, { fr: { texts: { 'pages.first.title': title } } })
    expect(verdicts(french('Début'), french('Premières questions'))['gate']).toEqual([
      'with-care',
      'translation-changed',
    ])
  })
})
