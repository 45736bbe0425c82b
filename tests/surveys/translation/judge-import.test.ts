import { expect, test } from 'vitest'

import { deskTexts } from '#surveys/translation/desk-text'
import { judgeImport, type Incoming } from '#surveys/translation/judge-import'

import { mark } from '../lint/clean-survey'
import { deskSurvey } from './a-desk'

const texts = deskTexts(deskSurvey(), 'fr', mark, [])
const markOf = (key: string) => texts.find((text) => text.key === key)?.mark
const given = (key: string, text: string, more: Partial<Incoming> = {}): Incoming => ({
  ...{ key, text, madeFrom: markOf(key), state: 'done', ...more },
})
const judge = (...incoming: Incoming[]) => judgeImport(texts, 'fr', incoming)

test('one bad text keeps no other out', () => {
  const { accepted, refused } = judge(
    given('use', 'Un rapport.'),
    given('why.text', 'Pourquoi ?'),
    given('contact', ' L’équipe\r\n'),
  )

  expect(accepted).toEqual([
    { key: 'use', text: 'Un rapport.', madeFrom: markOf('use'), state: 'done' },
    { key: 'contact', text: 'L’équipe', madeFrom: markOf('contact'), state: 'done' },
  ])
  expect(refused.map(({ key }) => key)).toEqual(['why.text'])
})

test.each([
  ['unknown-key', given('nothing.text', 'Rien')],
  ['empty', given('title', '  ')],
  ['source-changed', given('use', 'Un rapport.', { madeFrom: mark('We wrote a report.') })],
  ['source-unknown', given('use', 'Un rapport.', { madeFrom: undefined })],
  ['formula', given('use', '3', { unreadable: 'formula' })],
  ['plural', given('use', 'Un', { unreadable: 'plural' })],
])('%s is refused, and says why', (code, incoming) => {
  expect(judge(incoming)).toMatchObject({
    ...{ accepted: [], unchanged: [] },
    refused: [{ key: incoming.key, problems: [{ code }] }],
  })
})

test('a key that comes twice goes in once', () => {
  const { accepted, refused } = judge(given('use', 'Un rapport.'), given('use', 'Un autre.'))

  expect(accepted.map(({ text }) => text)).toEqual(['Un rapport.'])
  expect(refused).toEqual([{ key: 'use', problems: [{ code: 'repeated-key' }] }])
})

test('what is the same, or as open as here, changes nothing', () => {
  const { unchanged } = judge(
    given('title', 'Une enquête'),
    given('led.text', 'Qui dirige ?', { state: 'open' }),
    given('use', '', { state: 'open' }),
  )

  expect(unchanged).toEqual(['title', 'led.text', 'use'])
})

test('old words are confirmed where a file says that they fit the new English', () => {
  const { accepted } = judge(given('led.text', 'Qui dirige ?'))

  expect(accepted).toMatchObject([{ key: 'led.text', madeFrom: mark('Who leads?') }])
})

test('new words that nobody called done count as done, those of a machine do not', () => {
  const { accepted } = judge(
    given('use', 'Un rapport.', { state: 'open' }),
    given('contact', 'Nous', { state: 'machine' }),
  )

  expect(accepted.map(({ state }) => state)).toEqual(['done', 'machine'])
})
