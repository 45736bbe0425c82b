import { expect, test } from 'vitest'
import { lint } from '#surveys/lint/lint'
import { canonical } from '#surveys/canonical'
import { kinds } from '#surveys/definition/survey'
import { cleanSurvey, everythingKnown, questionOf, rewrite } from './clean-survey'

function spoiled(parts: Record<string, unknown>) {
  return lint({ ...structuredClone(cleanSurvey()), ...parts }, everythingKnown)
}

test('an accepted warning is no problem, and keeps its reason', () => {
  const { problems, accepted } = spoiled({
    retention: '2026-03-20',
    accept: { retention: 'The report is due in April.' },
  })

  expect(problems).toEqual([])
  expect(accepted).toMatchObject([
    { code: 'retention-short', reason: 'The report is due in April.' },
  ])
})

test('an error cannot be accepted', () => {
  const { problems } = spoiled({ closes: '2025-01-01', accept: { 'date-order': 'We mean it.' } })

  expect(problems.map(({ code }) => code)).toEqual(['closes-before-opens', 'unused-accept'])
})

test('accepting what was not measured is not called useless', () => {
  const survey = { ...cleanSurvey(), accept: { 're-identification': 'Only two people open them.' } }

  expect(lint(survey, { others: [] }).problems).toEqual([])
})

test('a label of ten thousand characters is one problem', () => {
  const survey = structuredClone(cleanSurvey())
  rewrite(survey, 'led.options.no', 'No one leads it. '.repeat(600), 'Non')

  expect(lint(survey, everythingKnown).problems).toMatchObject([
    { code: 'long-label', at: 'led.options.no', language: 'en' },
  ])
})

test('emoji are words like any others', () => {
  const survey = structuredClone(cleanSurvey())
  rewrite(survey, 'led.options.no', 'Not at all 🙅🏽‍♀️❤️')

  expect(lint(survey, everythingKnown).problems).toEqual([])
})

test('piping from an optional question is fine where its answer opened the page', () => {
  const survey = structuredClone(cleanSurvey())
  Object.assign(questionOf(survey, 'led'), { optional: true })
  Object.assign(questionOf(survey, 'why'), { when: { op: 'answered', question: 'led' } })

  expect(lint(survey, everythingKnown).problems).toEqual([])
})

test('a condition that asks too early is one problem, whatever hangs on it', () => {
  const survey = structuredClone(cleanSurvey())
  Object.assign(questionOf(survey, 'led'), { when: { op: 'answered', question: 'services' } })

  expect(lint(survey, everythingKnown).problems).toMatchObject([
    { code: 'condition-later-question', at: 'led' },
  ])
})

test('a question placed twice is one problem', () => {
  const survey = structuredClone(cleanSurvey())
  survey.pages[1]?.questions.push(questionOf(survey, 'led'))

  expect(lint(survey, everythingKnown).problems).toMatchObject([{ code: 'duplicate-question' }])
})

test('names and single words may be the same in two languages', () => {
  const survey = structuredClone(cleanSurvey())
  rewrite(survey, 'led.options.no', 'Intervention', 'Intervention')
  rewrite(survey, 'led.options.yes', 'Global Network Fund', 'Global Network Fund')

  expect(lint(survey, everythingKnown).problems).toEqual([])
})

test('a survey read back from its data says the same', () => {
  const survey = cleanSurvey()

  expect(JSON.parse(canonical(survey))).toEqual(survey)
})

const shapes: [string, Record<string, unknown>, string][] = [
  ['retention-missing', { retention: undefined }, 'retention'],
  ['setting-missing', { kind: undefined }, 'kind'],
  ['wrong-code', { code: 'members' }, 'code'],
  ['wrong-slug', { slug: 'Members 🌂' }, 'slug'],
  ['wrong-date', { opens: '2026-02-30' }, 'opens'],
  ['empty-reason', { accept: { 'long-survey': '' } }, 'accept.long-survey'],
  ['no-english', { texts: {} }, ''],
  ['unknown-setting', { colour: 'red' }, 'colour'],
]

test.each(shapes)('%s is one problem', (code, parts, at) => {
  expect(spoiled(parts).problems).toMatchObject([{ code, at, rule: 'shape', level: 'error' }])
})

const questions: [string, Record<string, unknown>, string][] = [
  ['unknown-type', { type: 'slider' }, 'led'],
  ['wrong-id', { options: ['yes', 'Ja 🙂'] }, 'led'],
  ['code-repeated', { options: ['yes', 'yes'] }, 'led'],
  ['choices-in-list', { options: ['0', '1', '2'] }, 'led'],
  ['prefer-not-option', { options: ['yes', 'no', 'prefer_not'] }, 'led'],
  ['group-without-option', { groups: { all: ['never'] } }, 'led'],
  ['other-not-last', { other: true }, 'led'],
]

test.each(questions)('%s names its question', (code, parts, at) => {
  const survey = structuredClone(cleanSurvey())
  Object.assign(questionOf(survey, 'led'), parts)

  expect(lint(survey).problems).toMatchObject([{ code, at }])
})

const facts: [string, Record<string, unknown>, object][] = [
  [
    'wrong-word',
    { unit: 'organization' },
    { at: 'unit', facts: { value: 'organization', part: 'unit' } },
  ],
  ['wrong-word', { kind: 'poll' }, { at: 'kind', facts: { allowed: [...kinds] } }],
  [
    'disclosure-looser',
    { disclosure: { minimumBase: 9 } },
    { facts: { part: 'minimumBase', value: '9', least: 10 } },
  ],
  [
    'disclosure-looser',
    { disclosure: { minimumResponses: 39 } },
    { facts: { part: 'minimumResponses', least: 40 } },
  ],
]

test.each(facts)('%s says what would be possible', (code, parts, problem) => {
  expect(spoiled(parts).problems).toMatchObject([{ code, ...problem }])
})

const led = { question: { id: 'led' }, texts: {} }

const conditions: [string, unknown, object][] = [
  ['condition-is-question', led, { question: 'led' }],
  ['condition-is-question', { op: 'and', of: [led] }, { question: 'led' }],
  ['condition-is-question', { op: 'not', of: led }, { question: 'led' }],
  ['condition-number', { op: 'atLeast', question: 'staff', value: '6' }, { value: '6' }],
  ['wrong-shape', { op: 'between', question: 'staff', from: 1 }, {}],
]

test.each(conditions)('%s names the question with the condition', (code, when, told) => {
  const survey = structuredClone(cleanSurvey())
  Object.assign(questionOf(survey, 'why'), { when })

  expect(lint(survey).problems).toMatchObject([{ code, at: 'why', facts: told }])
})

test.each([undefined, null, 'survey', 7, {}, () => 1])('%s is no survey, said once', (value) => {
  expect(lint(value).problems).toMatchObject([{ code: 'not-a-survey', at: '' }])
})
