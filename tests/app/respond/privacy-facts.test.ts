import { expect, test } from 'vitest'

import { draftDay } from '#app/operations/is-open'
import { keptOf } from '#app/respond/privacy/kept-of'
import { questionTexts } from '#app/respond/privacy/question-texts'
import { country, longText, note, page, region, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'

const row = {
  access: 'open link',
  opens_on: '2026-01-15',
  closes_on: '2026-03-01',
  closed_on: null,
  retention_on: '2027-03-01',
  erased_on: null,
} as const

const home = country('home', 'Which country?')
const part = region('part', 'Region', { from: home })
const own = region('own', 'Which region?')
const age = single('age', 'Age?', { young: 'Young' }, { personal: true, preferNot: true })
const hurt = yesNo('hurt', 'Hurt?', { personal: true, preferNot: true, sensitive: true })
const said = longText('said', 'You said “{{age}}”. Why?')

test.each([
  [[home, part], 'country'],
  [[own], 'region'],
  [[age], 'nowhere'],
])('what is asked about places follows from the questions (%#)', (questions, place) => {
  expect(keptOf(aSurvey([page('p', 'P', questions)]), row).place).toBe(place)
})

test('questions about a person and sensitive ones are told apart, and notes are no questions', () => {
  const survey = aSurvey([page('p', 'P', [note('hello', 'Hello.'), age, hurt, said])])

  expect(keptOf(survey, row)).toMatchObject({ personal: ['age', 'hurt'], sensitive: ['hurt'] })
})

test.each([
  [[age], {}, { numbers: 20, compare: 40, group: 10 }],
  [[hurt], {}, { numbers: 20, compare: 40, group: 20 }],
  [[home], {}, { numbers: 20, compare: 40, group: 10, country: 20 }],
  [[home, hurt], {}, { numbers: 20, compare: 40, group: 20, country: 30 }],
  [[age], { minimumBase: 25, minimumResponses: 60 }, { numbers: 20, compare: 60, group: 25 }],
  [[hurt], { minimumBase: 12 }, { numbers: 20, compare: 40, group: 20 }],
])('groups are as large as the survey and the rules want (%#)', (questions, disclosure, least) => {
  const survey = aSurvey([page('p', 'P', questions)], { breakdowns: questions, disclosure })
  const breakdowns = questions.map(({ question }) => question.id)

  expect(keptOf(survey, row).published).toEqual({ ...least, breakdowns, byAgreement: false })
})

test('only a survey with codes keeps something of codes', () => {
  const survey = aSurvey([page('p', 'P', [age])])

  expect(keptOf(survey, row).stored).toEqual(['envelope', 'draft', 'return_code'])
  expect(keptOf(survey, { ...row, access: 'codes' }).stored).toContain('access_code')
})

test('a survey closed early ends withdrawing on that day, and drafts the night after', () => {
  const survey = aSurvey([page('p', 'P', [age])])
  const { withdrawUntil, draftsUntil } = keptOf(survey, { ...row, closed_on: '2026-02-10' })

  expect({ withdrawUntil, draftsUntil }).toEqual({
    withdrawUntil: '2026-02-10',
    draftsUntil: '2026-02-11',
  })
})

test('a survey closed by its own date keeps the days that were announced', () => {
  const survey = aSurvey([page('p', 'P', [age])])
  const { withdrawUntil, draftsUntil } = keptOf(survey, { ...row, closed_on: '2026-03-20' })

  expect({ withdrawUntil, draftsUntil }).toEqual({
    withdrawUntil: '2026-03-01',
    draftsUntil: draftDay(row),
  })
})

test('a question that quotes an earlier answer leaves a gap where nobody has answered', () => {
  const survey = aSurvey([page('p', 'P', [age, said])])

  expect(questionTexts(survey, 'fr').said).toBe('You said “…”. Why?')
})
