import { expect, test } from 'vitest'
import { readSurvey } from '#surveys/definition/survey'
import { fillText, pipedIn } from '#surveys/definition/piping'
import { textKeys } from '#surveys/definition/text-keys'
import {
  country,
  longText,
  matrix,
  number,
  page,
  ranking,
  region,
  scale,
  single,
} from '#surveys/kit/kit'
import { withTranslations } from '#surveys/kit/survey'
import { aSurvey } from '../a-survey'

const home = country('home', 'In which country?')
const part = region('part', 'In which region?', { from: home })
const led = single(
  'led',
  'Who leads?',
  { yes: 'We', no: 'Others' },
  {
    hint: 'Think of the board.',
    other: 'Another, please say',
    groups: { ours: { text: 'Ours', options: ['yes'] } },
  },
)
const staff = number('staff', 'How many staff?', {
  unit: 'people',
  when: led.is('yes', 'other'),
  optional: false,
})

const survey = aSurvey(
  [
    page('first', 'First page', [home, part, led], { intro: 'Welcome.' }),
    page('second', 'Second page', [
      staff,
      longText('why', 'Why {{led}}?', { context: [part] }),
      scale('strain', 'How much?', { from: 1, to: 5, labels: { 1: 'Little', 5: 'Much' } }),
      matrix('change', 'How?', { rows: { pay: 'Pay' }, columns: { worse: 'Worse' } }),
      ranking('first', 'What first?', { pay: 'Pay', law: 'Law' }),
    ]),
  ],
  { breakdowns: [part, led] },
)

test('a survey file yields plain data that the definition accepts', () => {
  const written: unknown = JSON.parse(JSON.stringify(survey))
  expect(written).toEqual(survey)
  expect(readSurvey(written)).toEqual({ ok: true, value: survey })
})

test('structure holds codes and no words', () => {
  expect(survey.pages[0]).toEqual({
    id: 'first',
    questions: [
      { type: 'country', id: 'home' },
      { type: 'region', id: 'part', derivedFrom: 'home' },
      {
        type: 'single',
        id: 'led',
        options: ['yes', 'no', 'other'],
        other: true,
        groups: { ours: ['yes'] },
      },
    ],
  })
  expect(survey.breakdowns).toEqual(['part', 'led'])
})

test('settings that say nothing leave no trace', () => {
  expect(survey.pages[1]?.questions[0]).toEqual({
    type: 'number',
    id: 'staff',
    min: 0,
    unit: true,
    when: { op: 'is', question: 'led', values: ['yes', 'other'] },
  })
})

test('English stands under the keys that translations use', () => {
  const { required, optional } = textKeys(survey)
  const keys = Object.keys(survey.texts.en ?? {})
  expect(keys).toEqual(expect.arrayContaining(required))
  expect([...required, ...optional]).toEqual(expect.arrayContaining(keys))
  expect(survey.texts.en).toMatchObject({
    title: 'A survey',
    'pages.first.intro': 'Welcome.',
    'led.hint': 'Think of the board.',
    'led.options.other': 'Another, please say',
    'led.groups.ours': 'Ours',
    'staff.unit': 'people',
    'strain.labels.5': 'Much',
    'change.rows.pay': 'Pay',
    'change.columns.worse': 'Worse',
  })
})

test('translations join the survey with the hashes of their English', () => {
  const fr = { texts: { title: 'Une enquête' }, made_from: { title: '0a1b2c3d' } }
  const translated = withTranslations(survey, { fr })
  expect(translated.texts).toEqual({ en: survey.texts.en, fr: fr.texts })
  expect(translated.madeFrom).toEqual({ fr: fr.made_from })
  expect(readSurvey(translated)).toEqual({ ok: true, value: translated })
})

test('an earlier answer is piped into a text', () => {
  expect(pipedIn('Why {{led}} and {{ first }}?')).toEqual(['led', 'first'])
  expect(fillText('Why {{led}}?', (question) => `«${question}»`)).toBe('Why «led»?')
})

test('words that look like a pattern are piped as they are', () => {
  expect(fillText('Why {{led}}?', () => '$& $1 {{first}}')).toBe('Why $& $1 {{first}}?')
})
