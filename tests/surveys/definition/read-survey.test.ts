import { expect, test } from 'vitest'
import { readSurvey } from '#surveys/definition/survey'
import { longText, multiple, number, page, ranking, shortText, single } from '#surveys/kit/kit'
import type { Asked } from '#surveys/kit/asked'
import { aSurvey } from '../a-survey'

const asking = (...questions: Asked[]) => aSurvey([page('first', 'First', questions)])
const options = { a: 'A', b: 'B' }
const sound = asking(single('q', 'Which?', options))

test.each<[string, unknown, object[]]>([
  ['nothing', null, [{ code: 'wrong-shape', at: '' }]],
  ['a survey without pages', { ...sound, pages: [] }, [{ code: 'wrong-shape', at: 'pages' }]],
  [
    'a code that could be a word',
    { ...sound, code: 'rights' },
    [{ code: 'wrong-shape', at: 'code' }],
  ],
  [
    'a day that does not exist',
    { ...sound, opens: '2026-02-30' },
    [{ code: 'wrong-shape', at: 'opens' }],
  ],
  [
    'a language that there is not',
    { ...sound, languages: ['xx'] },
    [{ code: 'not-a-language', at: 'languages.0' }],
  ],
  [
    'looser disclosure',
    { ...sound, disclosure: { minimumBase: 3 } },
    [{ code: 'wrong-shape', at: 'disclosure.minimumBase' }],
  ],
  ['no English', { ...sound, texts: {} }, [{ code: 'no-english', at: '' }]],
  [
    'an id with capitals',
    asking(single('Which', '?', options)),
    [{ code: 'wrong-shape', at: 'pages.0.questions.0.id' }],
  ],
  [
    'an id every object knows',
    asking(single('constructor', '?', options)),
    [{ code: 'wrong-shape', at: 'pages.0.questions.0.id' }],
  ],
  [
    'the platform’s own code as an option',
    asking(single('q', '?', { prefer_not: 'No' })),
    [{ code: 'code-reserved', at: 'pages.0.questions.0.options.0' }],
  ],
  [
    'bands that do not rise',
    asking(number('q', '?', { bands: [0, 5, 5] })),
    [{ code: 'code-repeated' }, { code: 'not-rising' }],
  ],
  [
    'bands above the lowest number',
    asking(number('q', '?', { bands: [1, 5] })),
    [{ code: 'below-bands' }],
  ],
  ['limits that cross', asking(number('q', '?', { min: 5, max: 1 })), [{ code: 'limits-crossed' }]],
  [
    'more ranks than options',
    asking(ranking('q', '?', options, { top: 3 })),
    [{ code: 'top-beyond-options' }],
  ],
  ['at most none', asking(multiple('q', '?', options, { atMost: 0 })), [{ code: 'wrong-shape' }]],
])('%s is no survey', (_name, value, problems) => {
  expect(readSurvey(value)).toMatchObject({ ok: false, problems })
})

test.each(['person', 'organisation', 'group'] as const)('a survey may count by %s', (unit) => {
  expect(readSurvey({ ...sound, unit })).toMatchObject({ ok: true, value: { unit } })
})

test.each([shortText, longText])('a text may name the questions that travel with it', (text) => {
  const named = asking(
    single('q', 'Which?', options),
    text('why', 'Why?', { context: [single('q', 'Which?', options)] }),
  )
  expect(named.pages[0]?.questions[1]).toMatchObject({ context: ['q'] })
  expect(readSurvey(named)).toEqual({ ok: true, value: named })
})

test('a survey counts nothing else', () => {
  expect(readSurvey({ ...sound, unit: 'session' })).toMatchObject({ problems: [{ at: 'unit' }] })
})

test('a question of an unknown type, or with an unknown setting, is no question', () => {
  const [first] = sound.pages[0]?.questions ?? []
  const withQuestion = (question: object) => ({
    ...sound,
    pages: [{ id: 'first', questions: [question] }],
  })
  expect(readSurvey(withQuestion({ ...first, type: 'constructor' }))).toEqual({
    ok: false,
    problems: [{ code: 'unknown-type', at: 'pages.0.questions.0.type' }],
  })
  expect(readSurvey(withQuestion({ ...first, script: 'run()' }))).toEqual({
    ok: false,
    problems: [{ code: 'wrong-shape', at: 'pages.0.questions.0' }],
  })
})
