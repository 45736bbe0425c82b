import { expect, test } from 'vitest'

import { longestMessage, readMessages } from '#app/analysis/read-messages'
import type { Language } from '#surveys/definition/survey'

const survey: { languages: Language[] } = { languages: ['en', 'fr', 'ru'] }

test('messages are taken by language, cleaned as every text is', () => {
  const read = readMessages({ fr: '  On nous écoute.\r\nMerci.  ', en: 'We are heard.' }, survey)

  const value = { fr: 'On nous écoute.\nMerci.', en: 'We are heard.' }
  expect(read).toEqual({ ok: true, value })
})

test.each<[string, unknown, string[]]>([
  ['nothing', null, ['messages-shape']],
  ['a list', ['We are heard.'], ['messages-shape']],
  ['a text', 'We are heard.', ['messages-shape']],
  ['a number', { en: 1 }, ['messages-shape']],
  ['a language that is not offered', { es: 'Hola' }, ['messages-language']],
  ['a language that there is not', { xx: 'Hello' }, ['messages-language']],
  ['a name that every object has', { constructor: 'Hello' }, ['messages-language']],
  ['blanks', { en: ' \n ' }, ['messages-empty']],
  ['a long text', { en: '我'.repeat(longestMessage + 1) }, ['messages-too-long']],
  ['the longest text', { en: '🌂'.repeat(longestMessage) }, []],
  ['two faults', { en: '', de: 'Hallo' }, ['messages-empty', 'messages-language']],
  ['no message', {}, []],
])('%s is judged', (_, value, codes) => {
  const read = readMessages(value, survey)

  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(codes)
})
