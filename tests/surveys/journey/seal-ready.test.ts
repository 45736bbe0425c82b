import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relevantAnswers } from '#surveys/answers/relevant'
import type { Answers } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import { sealReady } from '#surveys/journey/seal-ready'
import {
  country,
  date,
  longText,
  matrix,
  multiple,
  number,
  page,
  percentage,
  ranking,
  region,
  scale,
  shortText,
  single,
  yesNo,
} from '#surveys/kit/kit'
import type { SurveySettings } from '#surveys/kit/survey'
import { surveyWithDraft } from '../arbitrary-survey'
import { aSurvey } from '../a-survey'

const optional = true
const home = country('home', 'Country?')
const part = region('part', 'Region?', { from: home })
const led = single('led', 'Led?', { yes: 'Yes' }, { other: 'Another', optional })
const fair = yesNo('fair', 'Fair?', { optional, preferNot: true })
const strain = scale('strain', 'Strain?', { from: 1, to: 5, labels: { 1: 'Little', 5: 'Much' } })
const staff = number('staff', 'Staff?', { bands: [0, 5] })
const share = percentage('share', 'Share?')
const since = date('since', 'Since?', { precision: 'month' })
const barriers = multiple('barriers', 'What?', { cost: 'Cost' }, { other: 'Another' })
const rows = { pay: 'Pay' }
const change = matrix('change', 'How?', { rows, columns: { worse: 'Worse' } })
const first = ranking('first', 'First?', { pay: 'Pay', law: 'Law' })
const words = longText('words', 'Your words?')
const all = [home, part, led, fair, strain, staff, share, since, barriers, change, first, words]
const line = shortText('line', 'A line?', { context: all })
const draft = {
  home: 'KE',
  led: { other: 'The council' },
  fair: 'prefer_not',
  strain: 3,
  staff: 7,
  share: 33,
  since: '2024-03',
  barriers: ['cost', { other: 'Fear' }],
  change: { pay: 'worse' },
  first: ['law', 'pay'],
  words: 'My own words.',
  line: 'A line.',
}
const counted = yesNo('counted', 'May we count you by country?')
const withLine = (settings: Partial<SurveySettings> = {}, answers: Answers = {}) =>
  sealReady(aSurvey([page('first', 'First', [counted, ...all, line])], settings), {
    ...draft,
    ...answers,
  }).texts.at(-1)

test('only answers coarse enough travel with a text, and never the words of another answer', () => {
  expect(withLine()).toEqual({
    question: 'line',
    text: 'A line.',
    context: { part: 'africa', led: 'other', fair: 'prefer_not', strain: 3 },
  })
})

test('a country travels only where the organisation agreed to be named by it', () => {
  const asking = (unit: Survey['unit']) => ({ unit, attribution: counted })
  expect(withLine(asking('organisation'), { counted: 'yes' })?.context).toHaveProperty('home', 'KE')
  expect(withLine(asking('organisation'), { counted: 'no' })?.context).not.toHaveProperty('home')
  expect(withLine(asking('organisation'))?.context).not.toHaveProperty('home')
  expect(withLine({ unit: 'organisation' })?.context).not.toHaveProperty('home')
  expect(withLine(asking('person'), { counted: 'yes' })?.context).not.toHaveProperty('home')
  expect(withLine(asking('group'), { counted: 'yes' })?.context).not.toHaveProperty('home')
})

test('a short text travels with the region unless it says otherwise', () => {
  const survey = (...texts: ReturnType<typeof shortText>[]) =>
    aSurvey([page('first', 'First', [home, part, fair, ...texts])])
  const contextOf = (text: ReturnType<typeof shortText>) =>
    sealReady(survey(text), draft).texts.map(({ context }) => context)
  expect(contextOf(shortText('line', 'A line?'))).toEqual([{ part: 'africa' }])
  expect(contextOf(shortText('line', 'A line?', { context: [fair] }))).toEqual([
    { fair: 'prefer_not' },
  ])
  expect(contextOf(shortText('line', 'A line?', { context: [] }))).toEqual([{}])
})

test('a region that follows is sealed, also from a page on which nothing else is met', () => {
  const survey = aSurvey([
    page('a', 'A', [home, fair]),
    page('b', 'B', [part, yesNo('more', 'More?', { when: fair.is('yes') })]),
  ])
  expect(sealReady(survey, { home: 'KE', fair: 'no' }).answers).toEqual({
    home: 'KE',
    fair: 'no',
    part: 'africa',
  })
})

test('what counts is sealed, all of it and nothing else', () => {
  fc.assert(
    fc.property(surveyWithDraft, ({ pages, draft: given }) => {
      const survey = { ...aSurvey([page('first', 'First', [fair])]), pages }
      const { answers, texts } = sealReady(survey, given)
      const sealed = new Set([...Object.keys(answers), ...texts.map(({ question }) => question)])
      expect(sealed).toEqual(new Set(Object.keys(relevantAnswers(survey, given))))
    }),
  )
})
