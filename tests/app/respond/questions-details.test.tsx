import { expect, test } from 'vitest'

import { PageQuestion } from '#app/respond/questions/page-question'
import { regions } from '#surveys/countries/regions'
import type { FieldValues } from '#surveys/definition/fields'
import type { Question } from '#surveys/definition/survey'

import { show } from '../ui/show'
import { controlsIn, fieldsSent, namesOf, readHtml, tagsIn, textOf } from './read-html'
import { shown, wordsFor } from './shown-question'

const led: Question = { type: 'single', id: 'led', options: ['yes', 'other'], other: true }
const why: Question = {
  type: 'multiple',
  id: 'why',
  options: ['none', 'law', 'other'],
  other: true,
  exclusive: ['none'],
  atMost: 2,
}
const home: Question = { type: 'country', id: 'home', preferNot: true }
const story: Question = { type: 'long_text', id: 'story', max: 2000, preferNot: true }
const checked = (html: string) =>
  controlsIn(html).filter(({ attributes }) => 'checked' in attributes)

test.each<[string, Question, FieldValues]>([
  ['two answers where one is due', led, { led: ['yes', 'other'] }],
  ['an answer that is no option', led, { led: ['maybe'] }],
  ['a country that is none', home, { home: ['XX'] }],
  ['two countries', home, { home: ['KE', 'FR'] }],
  ['a month that is none', { type: 'date', id: 'm', precision: 'month' }, { 'm.month': ['13'] }],
])('%s shows nothing chosen', (_, question, values) => {
  const html = shown(question, { values })

  expect(checked(html)).toEqual([])
  expect(Object.values(fieldsSent(html)).flat().join('')).toBe('')
})

test.each<[string, Question, FieldValues, string]>([
  ['a number', { type: 'number', id: 'n', min: 0 }, { n: [' 1O,5 '] }, ' 1O,5 '],
  ['a share', { type: 'percentage', id: 'n' }, { n: ['140 %'] }, '140 %'],
  ['a year', { type: 'date', id: 'n', precision: 'year' }, { 'n.year': ['’24'] }, '’24'],
  ['a text', { type: 'short_text', id: 'n', max: 3 }, { n: ['<b>"long'] }, '<b>"long'],
  [
    'a text that says it',
    { type: 'short_text', id: 'n', max: 30 },
    { n: ['prefer_not'] },
    'prefer_not',
  ],
])('%s stays as it was typed, right or wrong', (_, question, values, typed) => {
  expect(Object.values(fieldsSent(shown(question, { values }))).flat()).toContain(typed)
})

test('a text and the box below it both stay', () => {
  const html = shown(story, { values: { story: ['My words', 'prefer_not'] } })

  expect(fieldsSent(html)).toEqual({ story: ['My words', 'prefer_not'] })
})

test('a text that was not given does not show the value of the box', () => {
  expect(fieldsSent(shown(story, { values: { story: ['prefer_not'] } }))).toEqual({
    story: ['', 'prefer_not'],
  })
})

test('options that exclude the others stand apart behind them', () => {
  const html = shown(why)
  const values = controlsIn(html).map(({ attributes }) => attributes.value)

  expect(values).toEqual(['law', 'other', '', 'none'])
  expect(html.match(/choice-apart/g)).toHaveLength(1)
})

test('the most that may be chosen is said where the survey gives no hint', () => {
  const hinted = { ...wordsFor(why), has: () => false }

  expect(shown(why, { words: hinted })).toContain('Choose up to 2 answers.')
  expect(shown(why)).toContain('Says why.hint.')
  expect(shown(why)).not.toContain('Choose up to')
})

test('words for another option that are too long are mended beside them', () => {
  const problems = [{ code: 'too-long' as const, question: 'led', max: 200, length: 201 }]
  const page = readHtml(shown(led, { problems }))
  const wrong = tagsIn(page).filter(({ attributes }) => 'aria-invalid' in attributes)

  expect(wrong.map(({ attributes }) => attributes.name)).toEqual(['led.other'])
})

test('options come in the order of the respondent', () => {
  const values = controlsIn(shown(led, { order: ['other', 'yes'] })).map(
    ({ attributes }) => attributes.value,
  )

  expect(values).toEqual(['other', '', 'yes'])
})

test('each region of countries says its code, and refusing comes last', () => {
  const page = readHtml(shown(home))
  const groups = tagsIn(page, /^optgroup$/).map(({ attributes }) => attributes['data-region'])

  expect(groups).toEqual([...regions])
  expect(textOf(tagsIn(page, /^option$/).at(-1) ?? page)).toBe('I prefer not to say')
})

test('a region that follows from the country is not asked', () => {
  expect(shown({ type: 'region', id: 'area', derivedFrom: 'home' })).toBe('')
})

test('a labelled point is read out with its label', () => {
  const page = readHtml(shown({ type: 'scale', id: 's', from: 1, to: 5, labels: [1, 5] }))
  const names = tagsIn(page, /^input$/).map((c) => namesOf(page, c))

  expect(names.map((each) => each.at(-1))).toEqual([
    '1 Says s.labels.1.',
    '2',
    '3',
    '4',
    '5 Says s.labels.5.',
  ])
})

test('each row of a matrix is wrong for itself', () => {
  const grid: Question = { type: 'matrix', id: 'g', rows: ['a', 'b'], columns: ['x', 'y'] }
  const page = readHtml(
    shown(grid, { problems: [{ code: 'row-missing', question: 'g', row: 'b' }] }),
  )
  const wrong = tagsIn(page).filter(({ attributes }) => 'aria-invalid' in attributes)

  expect(wrong).toHaveLength(1)
  expect(textOf(wrong[0] ?? page)).toMatch(/^Says g\.rows\.b\.Please check: Choose one answer\./)
})

test('a part of a date is marked wrong with the whole', () => {
  const since: Question = { type: 'date', id: 'since', precision: 'month' }
  const page = readHtml(shown(since, { problems: [{ code: 'missing', question: 'since' }] }))
  const wrong = tagsIn(page).filter(({ attributes }) => 'aria-invalid' in attributes)

  expect(wrong.map(({ attributes }) => attributes.name)).toEqual(['since.month', 'since.year'])
  expect(textOf(page).match(/Choose a month/g)).toHaveLength(1)
})

test('a question of a page carries what the script must know', () => {
  const html = show(
    <PageQuestion
      question={home}
      anchor="q1"
      words={wordsFor(home)}
      values={{}}
      problems={[]}
      shown={false}
      when={{ op: 'is', question: 'led', values: ['yes'] }}
      decides
      derives={['area']}
    />,
  )
  const { attributes } = tagsIn(readHtml(html))[0] ?? {}

  expect(attributes).toEqual({
    class: 'question',
    'data-question': 'home',
    'data-reads': 'country',
    'data-derives': 'area',
    'data-when': '{"op":"is","question":"led","values":["yes"]}',
    hidden: '',
  })
})

test('a question that nothing depends on carries no more than its id', () => {
  const html = show(
    <PageQuestion
      {...{ question: led, anchor: 'q1', words: wordsFor(led), values: {}, problems: [] }}
      shown
      decides={false}
      derives={[]}
    />,
  )

  expect(html).toMatch(/^<div class="question" data-question="led"><fieldset/)
})

test('nothing asks the browser to remember, to check for us or to mark with an asterisk', () => {
  const every = [led, why, home, story, { type: 'number', id: 'n', min: -5 } as const]
  const html = every.map((question) => shown(question)).join('')

  expect(html).not.toMatch(/type="number"| required| maxlength| style=|\*/)
  for (const { attributes, name } of controlsIn(html)) {
    const isTyped = name !== 'input' || attributes.type === 'text'
    if (isTyped) expect(attributes.autocomplete).toBe('off')
  }
})
