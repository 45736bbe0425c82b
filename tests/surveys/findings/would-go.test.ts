import { expect, test } from 'vitest'

import { wouldGo } from '#surveys/findings/would-go'

const table = (id: string) => ({ id, question: id, kind: 'single', breakdown: null })
const quote = (text: string) => ({ question: 'why', text, lang: 'en' as const })
const before = {
  tables: [table('led'), table('led.by.area')],
  quotes: [quote('It rained.'), quote('It was the rule.')],
  messages: { en: 'Cost keeps people away.', fr: 'Le prix éloigne.' },
}

test('a later release that says all that was said before takes nothing from its readers', () => {
  const now = { ...before, tables: [...before.tables, table('needs')] }

  expect(wouldGo(before, now)).toBeUndefined()
})

test('what a later release does not say again is told', () => {
  const now = {
    tables: [table('led')],
    quotes: [quote('It rained.'), quote('A new one.')],
    messages: { en: 'Cost and distance keep people away.' },
  }

  expect(wouldGo(before, now)).toEqual({ quotes: 1, messages: ['fr'], tables: 1 })
})
