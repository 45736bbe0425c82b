import { expect, test } from 'vitest'
import { longestQuote, readQuotes } from '#surveys/findings/quotes/read-quotes'
import { aQuote, survey } from './a-quote'

const codes = (...quotes: unknown[]) => {
  const read = readQuotes(quotes, survey)
  return read.ok ? [] : read.problems.map(({ code, quote, at }) => `${quote} ${at} ${code}`)
}
const changed = (more: object) => ({ ...aQuote(), ...more })
const without = (key: string) =>
  Object.fromEntries(Object.entries(aQuote()).filter(([each]) => each !== key))

test('a quote that two people approved is read with everything that it may hold', () => {
  const quote = aQuote({
    region: 'africa',
    attribute: { question: 'led', code: 'yes' },
    translations: { fr: 'Nous voulons être entendues.' },
  })

  expect(readQuotes([quote], survey)).toEqual({ ok: true, value: [quote] })
})

test.each([
  ['an object', {}],
  ['a text', 'quotes'],
  ['nothing', null],
])('%s is no list of quotes', (_what, value) => {
  const read = readQuotes(value, survey)

  expect(read.ok ? [] : read.problems).toMatchObject([{ code: 'not-a-list', quote: 0, at: '' }])
})

test.each([
  ['consent missing', without('consent'), '1 consent no-consent'],
  ['consent refused', changed({ consent: false }), '1 consent no-consent'],
  ['consent as a text', changed({ consent: 'true' }), '1 consent no-consent'],
  ['approvers missing', without('approvedBy'), '1 approvedBy approvers'],
  ['one approver', changed({ approvedBy: ['Amara'] }), '1 approvedBy approvers'],
  ['three approvers', changed({ approvedBy: ['A', 'B', 'C'] }), '1 approvedBy approvers'],
  ['the same approver', changed({ approvedBy: ['Amara', 'Amara'] }), '1 approvedBy approvers'],
  [
    'the same with a blank',
    changed({ approvedBy: ['Amara', ' amara '] }),
    '1 approvedBy approvers',
  ],
  ['the same in full width', changed({ approvedBy: ['Bo', 'Ｂｏ'] }), '1 approvedBy approvers'],
  ['the same composed', changed({ approvedBy: ['José', 'JOSE\u0301'] }), '1 approvedBy approvers'],
  [
    'the same with nothing seen',
    changed({ approvedBy: ['Bo', 'B\u200Bo'] }),
    '1 approvedBy approvers',
  ],
  ['Strasse and Straße', changed({ approvedBy: ['STRASSE', 'Straße'] }), '1 approvedBy approvers'],
  ['an empty approver', changed({ approvedBy: ['Amara', ' '] }), '1 approvedBy approvers'],
  [
    'an approver nobody sees',
    changed({ approvedBy: ['Amara', '\u200B'] }),
    '1 approvedBy approvers',
  ],
  ['two attributes', changed({ attribute: [] }), '1 attribute attributes'],
  ['an unknown key', changed({ country: 'KE' }), '1  unknown-key'],
  [
    'a key of the attribute',
    changed({ attribute: { question: 'led', code: 'yes', age: 3 } }),
    '1 attribute unknown-key',
  ],
  ['no question', without('question'), '1 question wrong-shape'],
  ['an unknown question', changed({ question: 'other' }), '1 question unknown-question'],
  ['a closed question', changed({ question: 'heard' }), '1 question no-texts'],
  ['a language nobody offers', changed({ lang: 'german' }), '1 lang language'],
  ['a language the survey lacks', changed({ lang: 'zh' }), '1 lang language'],
  [
    'a translation into an unknown language',
    changed({ translations: { de: 'Ja' } }),
    '1 translations.de language',
  ],
  [
    'a translation the survey lacks',
    changed({ translations: { es: 'Sí' } }),
    '1 translations.es language',
  ],
  [
    'a translation into itself',
    changed({ translations: { en: 'Yes' } }),
    '1 translations.en own-translation',
  ],
  ['an empty translation', changed({ translations: { fr: ' ' } }), '1 translations.fr empty'],
  ['an empty text', changed({ text: ' \u200B' }), '1 text empty'],
  ['a text far too long', changed({ text: 'a'.repeat(longestQuote + 1) }), '1 text too-long'],
  ['an unknown region', changed({ region: 'mars' }), '1 region unknown-region'],
  ['a country for a region', changed({ region: 'KE' }), '1 region unknown-region'],
  [
    'an unknown attribute',
    changed({ attribute: { question: 'who', code: 'yes' } }),
    '1 attribute unknown-attribute',
  ],
  [
    'the region as attribute',
    changed({ attribute: { question: 'area', code: 'africa' } }),
    '1 attribute unknown-attribute',
  ],
  [
    'the country as attribute',
    changed({ attribute: { question: 'home', code: 'KE' } }),
    '1 attribute telling-attribute',
  ],
  [
    'a number as attribute',
    changed({ attribute: { question: 'staff', code: '3' } }),
    '1 attribute telling-attribute',
  ],
  [
    'a text as attribute',
    changed({ attribute: { question: 'story', code: 'a' } }),
    '1 attribute telling-attribute',
  ],
  [
    'an unknown code',
    changed({ attribute: { question: 'led', code: 'maybe' } }),
    '1 attribute unknown-code',
  ],
])('%s is refused', (_what, quote, expected) => {
  expect(codes(quote)).toEqual([expected])
})

test('a text of the greatest length is read', () => {
  expect(codes(aQuote({ text: 'a'.repeat(longestQuote) }))).toEqual([])
})

test('other words of a closed question may be quoted', () => {
  expect(codes(aQuote({ question: 'led' }))).toEqual([])
})

test('faults of all quotes are told at once, each with its place', () => {
  expect(
    codes(aQuote(), changed({ consent: false, text: '' }), changed({ lang: 'german' })),
  ).toEqual(['2 text empty', '2 consent no-consent', '3 lang language'])
})
