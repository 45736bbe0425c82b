import { expect, test } from 'vitest'

import { readMessages } from '#app/analysis/read-messages'
import type { Language } from '#surveys/definition/survey'
import { longestMessage } from '#surveys/findings/messages'

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
  ['markup', { en: 'We are <b>heard</b>.' }, ['messages-markup']],
  ['markup in signs of another width', { en: '＜script＞' }, ['messages-markup']],
  ['signs of an order', { en: 'Less < more, and we & you.' }, []],
  ['two faults', { en: '', de: 'Hallo' }, ['messages-empty', 'messages-language']],
  ['no message', {}, []],
])('%s is judged', (_, value, codes) => {
  const read = readMessages(value, survey)

  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(codes)
})
