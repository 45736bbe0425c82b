import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'

import type { Survey } from '#surveys/definition/survey'
import { longText, matrix, number, page, single } from '#surveys/kit/kit'
import { freeze } from '#surveys/version/freeze'
import { diffSurveys, isSame } from '#surveys/version/survey-diff'

import { aSurvey } from '../a-survey'

const led = single('led', 'Who leads?', { we: 'We', they: 'They' })
const share = number('share', 'What share?', { min: 0, max: 100 })
const story = longText('story', 'What happened?', { when: led.is('we'), context: [] })
const grid = matrix('grid', 'How often?', {
  rows: { police: 'Police', clinic: 'Clinic' },
  columns: { never: 'Never', often: 'Often' },
})
const first = page('first', 'First', [led, share])
const second = page('second', 'Second', [story, grid])
const before = aSurvey([first, second])

const questionOf = ({ questions }: ReturnType<typeof diffSurveys>, id: string) =>
  questions.find(({ question }) => question === id)

test('the same text has no difference', () => {
  expect(isSame(diffSurveys(before, structuredClone(before)))).toBe(true)
})

test('another date, and another consent, are told apart from the questions', () => {
  const texts = { ...before.texts, en: { ...before.texts.en, consent: 'You may stop.' } }
  const {
    settings,
    texts: told,
    questions,
  } = diffSurveys(before, {
    ...{ ...before, texts, closes: '2026-03-08' },
  })

  expect(settings).toEqual([{ name: 'closes', before: '2026-03-01', after: '2026-03-08' }])
  const both = { before: 'Taking part is your choice.', after: 'You may stop.' }
  expect(told).toEqual([{ key: 'consent', language: 'en', at: 'survey', of: '', ...both }])
  expect(questions).toEqual([])
})

test('options, rows and columns that came, went or moved are named', () => {
  const now = aSurvey([
    page('first', 'First', [
      single('led', 'Who leads?', { they: 'They', we: 'We', both: 'Both' }),
      share,
    ]),
    page('second', 'Second', [
      story,
      matrix('grid', 'How often?', {
        rows: { police: 'Police' },
        columns: { never: 'Never', often: 'Often' },
      }),
    ]),
  ])

  const diff = diffSurveys(before, now)

  expect(questionOf(diff, 'led')?.lists).toEqual([
    { list: 'options', added: ['both'], removed: [], isReordered: true },
  ])
  expect(questionOf(diff, 'grid')?.lists).toEqual([
    { list: 'rows', added: [], removed: ['clinic'], isReordered: false },
  ])
})

test('a question that came, went, moved, or is asked of others says so', () => {
  const asked = longText('story', 'What happened?', { context: [] })
  const fresh = single('fresh', 'Is it new?', { yes: 'Yes', no: 'No' })
  const now = aSurvey([
    page('first', 'First', [led]),
    page('second', 'Second', [asked, fresh, share]),
  ])

  const diff = diffSurveys(before, now)

  expect(questionOf(diff, 'fresh')?.code).toBe('new')
  expect(questionOf(diff, 'grid')?.code).toBe('gone')
  expect(questionOf(diff, 'share')?.moved).toEqual({ from: 'first', to: 'second' })
  expect(questionOf(diff, 'story')?.when).toMatchObject({ before: { op: 'is' } })
  expect(questionOf(diff, 'led')).toBeUndefined()
})

test('a question called like a text of the survey is not taken for it', () => {
  const contact = single('contact', 'Did they answer?', { yes: 'Yes', no: 'No' })
  const one = aSurvey([page('first', 'First', [contact])])
  const en = { ...one.texts.en, 'contact.text': 'Did they call?', contact: 'the office' }
  const { texts, questions } = diffSurveys(one, { ...one, texts: { ...one.texts, en } })

  expect(texts.map(({ key }) => key)).toEqual(['contact'])
  expect(questions[0]?.texts.map(({ key }) => key)).toEqual(['contact.text'])
})

// Whoever approves sees the difference, or the rule of two people is worth nothing.
test('whatever gives a survey another hash is shown as a difference', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const same = freeze(before, hash).hash
  for (const changed of everyChange(before)) {
    const isOther = freeze(changed, hash).hash !== same
    expect(isSame(diffSurveys(before, changed)), JSON.stringify(changed).slice(0, 200)).toBe(
      !isOther,
    )
  }
})

/** The survey with each of its values changed, taken out or turned round, one at a time. */
function everyChange(survey: Survey): Survey[] {
  return changesOf(survey).map((changed) => changed as Survey)
}

function changesOf(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value} x`]
  if (typeof value === 'number') return [value + 1]
  if (typeof value !== 'object' || value === null) return [undefined]
  if (Array.isArray(value)) return changesOfList(value)
  return Object.entries(value).flatMap(([key, part]) => [
    ...changesOf(part).map((changed) => ({ ...value, [key]: changed })),
    ...(key === 'pages' || key === 'texts' || key === 'id' || key === 'questions'
      ? []
      : [{ ...value, [key]: undefined }]),
  ])
}

function changesOfList(list: unknown[]): unknown[] {
  const each = list.flatMap((part, place) =>
    changesOf(part).map((changed) => list.with(place, changed)),
  )
  const shorter = list.length > 1 ? [list.slice(1), list.toReversed()] : []
  return [...each, ...shorter]
}
