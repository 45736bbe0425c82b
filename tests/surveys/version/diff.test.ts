import { describe, expect, test } from 'vitest'
import { multiple, number, page, scale, shortText, single, yesNo } from '#surveys/kit/kit'
import { withTranslations } from '#surveys/kit/survey'
import type { Asked } from '#surveys/kit/asked'
import type { Survey } from '#surveys/definition/survey'
import { comparable } from '#surveys/version/comparable'
import { diff } from '#surveys/version/diff'
import { aSurvey } from '../a-survey'

const series = 'a-series'
const wave = (...questions: Asked[]) => aSurvey([page('first', 'First', questions)], { series })
const french = (survey: Survey, text: string) =>
  withTranslations(survey, { fr: { texts: { 'led.text': text } } })
const options = { yes: 'Yes', partly: 'Partly', no: 'No' }
const led = single('led', 'Is it led by sex workers?', options)
const gate = yesNo('gate', 'May we ask?')
const changes = (before: Survey, after: Survey, id = 'led') =>
  diff(before, after).find(({ question }) => question === id)?.changes
const verdict = (before: Survey, after: Survey, id = 'led') => {
  const found = comparable(before, after).find(({ question }) => question === id)
  return [found?.verdict, ...(found?.reasons ?? []).map(({ code }) => code)]
}

describe.each<[string, Survey, Survey, object[], string[]]>([
  ['the same question', wave(led), wave(led), [{ code: 'identical' }], ['comparable']],
  [
    'a question asked anew',
    wave(gate),
    wave(gate, led),
    [{ code: 'new' }],
    ['not-comparable', 'only-later'],
  ],
  [
    'a question no longer asked',
    wave(led, gate),
    wave(gate),
    [{ code: 'gone' }],
    ['not-comparable', 'only-earlier'],
  ],
  [
    'other words for the question',
    wave(led),
    wave(single('led', 'Do sex workers lead it?', options, { hint: 'Two of three.' })),
    [{ code: 'reworded', keys: ['led.hint', 'led.text'] }],
    ['with-care', 'reworded'],
  ],
  [
    'other words for an option',
    wave(led),
    wave(single('led', 'Is it led by sex workers?', { ...options, partly: 'In part' })),
    [{ code: 'reworded', keys: ['led.options.partly'] }],
    ['with-care', 'options-reworded'],
  ],
  [
    'another translation',
    french(wave(led), 'Est-elle dirigée ?'),
    french(wave(led), 'Est-elle dirigée par vous ?'),
    [{ code: 'translation-changed', languages: ['fr'] }],
    ['with-care', 'translation-changed'],
  ],
  [
    'other options',
    wave(led),
    wave(single('led', 'Is it led by sex workers?', { yes: 'Yes', no: 'No', unsure: 'Not sure' })),
    [{ code: 'options-changed', added: ['unsure'], removed: ['partly'] }],
    ['not-comparable', 'options-changed'],
  ],
  [
    'the same options in another order',
    wave(led),
    wave(single('led', 'Is it led by sex workers?', { no: 'No', partly: 'Partly', yes: 'Yes' })),
    [{ code: 'options-changed', added: [], removed: [] }],
    ['with-care', 'options-reordered'],
  ],
  [
    'a condition that was not there',
    wave(gate, led),
    wave(gate, single('led', 'Is it led by sex workers?', options, { when: gate.is('yes') })),
    [{ code: 'logic-changed' }],
    ['not-comparable', 'asked-of-others'],
  ],
  [
    'a question that may now be left out',
    wave(led),
    wave(single('led', 'Is it led by sex workers?', options, { optional: true })),
    [{ code: 'logic-changed' }],
    ['with-care', 'rules-changed'],
  ],
  [
    'another type of question',
    wave(led),
    wave(multiple('led', 'Is it led by sex workers?', options)),
    [{ code: 'options-changed' }],
    ['not-comparable', 'type-changed'],
  ],
])('%s', (_name, before, after, found, judged) => {
  test('is seen between two versions', () => {
    expect(changes(before, after)).toMatchObject(found)
  })

  test('is judged between two waves', () => {
    expect(verdict(before, after)).toEqual(judged)
  })
})

test('a condition of the page is a condition of its questions', () => {
  const pages = [page('gate', 'Gate', [gate]), page('led', 'Led', [led])]
  const gated = [page('gate', 'Gate', [gate]), page('led', 'Led', [led], { when: gate.is('yes') })]
  expect(changes(aSurvey(pages), aSurvey(gated))).toEqual([{ code: 'logic-changed' }])
})

test('a question that follows from one that cannot be compared cannot be either', () => {
  const follow = (trigger: ReturnType<typeof single<'yes' | 'no'>>) =>
    wave(trigger, yesNo('pay', 'Is it paid?', { when: trigger.is('yes') }))
  const before = follow(single('works', 'Do you work?', { yes: 'Yes', no: 'No' }))
  const after = follow(single('works', 'Do you work?', { yes: 'Yes', some: 'Some', no: 'No' }))
  expect(verdict(before, after, 'pay')).toEqual(['not-comparable', 'follows-incomparable'])
})

test('other bands or points are other options', () => {
  const bands = (bands: number[]) => wave(number('staff', 'How many?', { bands }))
  const points = (to: number) =>
    wave(scale('strain', 'How much?', { from: 1, to, labels: { 1: 'Little', [to]: 'Much' } }))
  expect(verdict(bands([0, 5]), bands([0, 6]), 'staff')).toEqual([
    'not-comparable',
    'options-changed',
  ])
  expect(verdict(points(5), points(7), 'strain')).toContain('options-changed')
})

test('texts are not counted, so their numbers cannot be compared', () => {
  const text = shortText('why', 'Why?')
  expect(verdict(wave(text), wave(text), 'why')).toEqual(['not-comparable', 'not-counted'])
})

test('surveys of another series, or that count another unit, are not comparable', () => {
  const other = aSurvey([page('first', 'First', [led])], { unit: 'organisation' })
  expect(verdict(wave(led), other)).toEqual(['not-comparable', 'other-series', 'other-unit'])
})
