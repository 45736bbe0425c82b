import { expect, test } from 'vitest'

import { changedMiddle } from '#app/staff/changes/changed-middle'
import { changesView } from '#app/staff/changes/changes-view'
import { questionSettings, surveySettings } from '#app/staff/changes/setting-names'
import { wavesView } from '#app/staff/changes/waves-view'
import { surveySchema, type Survey } from '#surveys/definition/survey'
import { longText, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'

const led = single('led', 'Who leads?', { we: 'We', they: 'They' })
const story = longText('story', 'What happened?', { when: led.is('we'), context: [led] })
const before = aSurvey([page('all', 'All', [led, story])], { languages: ['en', 'ru'] })

function reworded(lang: 'en' | 'ru', texts: Record<string, string>): Survey {
  return { ...before, texts: { ...before.texts, [lang]: { ...before.texts[lang], ...texts } } }
}

test('a new option is told once in the reader’s language, and besides in every other', () => {
  const more = single('led', 'Who leads?', { we: 'We', they: 'They', both: 'Both of us' })
  const now = aSurvey([page('all', 'All', [more, story])], { languages: ['en', 'ru'] })
  const ru = { ...now.texts.ru, 'led.options.both': 'Мы вместе' }

  const view = changesView(before, { ...now, texts: { ...now.texts, ru } }, 'en')

  const [question] = view.questions
  expect(question?.lists).toEqual([
    { list: 'options', added: ['Both of us'], removed: [], isReordered: false },
  ])
  expect(question?.texts).toEqual([
    expect.objectContaining({ language: 'ru', kind: 'options', after: 'Мы вместе' }),
  ])
})

test('a condition is told in words, before and after', () => {
  const other = longText('story', 'What happened?', { when: led.is('they'), context: [led] })
  const view = changesView(before, aSurvey([page('all', 'All', [led, other])]), 'fr')

  expect(view.questions.find(({ id }) => id === 'story')?.when).toEqual({
    before: expect.stringContaining('We') as string,
    after: expect.stringContaining('They') as string,
  })
})

test('a text names the part it belongs to, and reads in the language it is in', () => {
  const view = changesView(before, reworded('ru', { 'led.options.we': 'Мы сами' }), 'en')

  expect(view.questions[0]?.texts).toEqual([
    expect.objectContaining({ kind: 'options', label: 'We', language: 'ru', after: 'Мы сами' }),
  ])
})

test('settings speak of days as days, and of questions by their words', () => {
  const view = changesView(before, { ...before, closes: '2026-03-08', breakdowns: ['led'] }, 'en')

  expect(view.settings).toEqual([
    { of: 'survey', name: 'breakdowns', before: { code: 'none' }, after: { said: 'Who leads?' } },
    { of: 'survey', name: 'closes', before: { day: '2026-03-01' }, after: { day: '2026-03-08' } },
  ])
})

test('a question that came is shown whole', () => {
  const fresh = yesNo('fresh', 'Is it new?')
  const now = aSurvey([page('all', 'All', [led, story, fresh])])

  expect(changesView(before, now, 'en').questions.at(-1)).toMatchObject({
    ...{ code: 'new', title: 'Is it new?', asked: { options: ['Yes', 'No', 'I am not sure'] } },
  })
})

test('every setting of a survey has a name', () => {
  const left = ['format', 'pages', 'texts', 'accept', 'madeFrom']
  const names = Object.keys(surveySchema.shape)

  const unnamed = names.filter((name) => !left.includes(name))
  expect(unnamed.filter((name) => !surveySettings.some((known) => known === name))).toEqual([])
  expect(new Set(questionSettings).size).toBe(questionSettings.length)
})

test('questions of two waves get a verdict with its reasons in the reader’s language', () => {
  const series = { series: 'yearly' }
  const earlier = { ...before, ...series, wave: 2024 }
  const later = { ...reworded('en', { 'led.text': 'Who decides?' }), ...series, wave: 2025 }

  const [question, text] = wavesView(earlier, later, 'es')

  expect(question).toMatchObject({ number: 1, wording: 'Who decides?', verdict: 'with-care' })
  expect(question?.reasons[0]).toMatch(/pregunta/)
  expect(text?.verdict).toBe('not-comparable')
})

test.each([
  ['We ask you why.', 'We ask you when.', 'We ask you ', 'why.', 'when.', ''],
  ['我们问您原因。', '我们问您时间。', '我们问您', '原因', '时间', '。'],
  ['Same.', 'Same.', 'Same.', '', '', ''],
  ['', 'All new', '', '', 'All new', ''],
  ['a a', 'a a a', 'a a', '', ' a', ''],
])('between “%s” and “%s” only what differs is marked', (was, is, ...parts) => {
  const { start, before, after, end } = changedMiddle(was, is)

  expect([start, before, after, end]).toEqual(parts)
})
