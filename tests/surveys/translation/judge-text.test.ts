import { expect, test } from 'vitest'

import { judgeText, tidyText } from '#surveys/translation/judge-text'
import { piecesOf } from '#surveys/translation/placeholders'

const asked = { key: 'why.text', source: 'You said “{{led}}”. Why?' }
const judge = (text: string, language = 'fr', source = asked) => judgeText(source, text, language)

test('a place may stand elsewhere and more than once', () => {
  expect(judge('Pourquoi « {{led}} » ?')).toEqual([])
  expect(judge('{{led}} ? {{ led }} ?')).toEqual([])
})

test.each([
  ['Pourquoi ?', { lost: ['{{led}}'], added: [] }],
  ['{{lead}} ?', { lost: ['{{led}}'], added: ['{{lead}}'] }],
  ['{{led}} {{}}', { lost: [], added: ['{{}}'] }],
  ['{{led} ?', { lost: ['{{led}}'], added: ['{{led}'] }],
  ['｛｛led｝｝ ?', { lost: ['{{led}}'], added: [] }],
])('“%s” has other places', (text, differ) => {
  expect(judge(text)).toEqual([{ code: 'places-differ', ...differ }])
})

test.each([
  '<b>{{led}}</b>',
  '{{led}}<br/>',
  '{{led}} &nbsp;',
  '{{led}} &#39;',
  '<!-- {{led}} -->',
])('the markup in “%s” is refused', (text) => {
  expect(judge(text).map(({ code }) => code)).toEqual(['markup'])
})

test.each(['{{led}} < 18', '{{led}} & moi', '{{led}} <3', 'A > B {{led}}'])(
  '“%s” is words alone',
  (text) => {
    expect(judge(text)).toEqual([])
  },
)

test('a mark beside a sign belongs to Arabic and Hebrew, and to no language from left to right', () => {
  const marked = '{{led}}\u200F! \u061C(A)\u200E'

  expect(judge(marked, 'ar')).toEqual([])
  expect(judge(marked, 'he')).toEqual([])
  expect(judge(marked, 'fr')).toMatchObject([{ code: 'stray-character', character: 'U+200F' }])
})

test('nothing turns the order of words round, in any language', () => {
  for (const turn of ['\u202A', '\u202E', '\u2066', '\u2069']) {
    expect(judge(`{{led}}${turn}`, 'ar').map(({ code }) => code)).toEqual(['stray-character'])
  }
})

test.each(['\u00AD', '\u2060', '\u2063', '\uFFF9', '\u{E0041}', '\u{E007F}', '\u3164', '\uFFA0'])(
  'the unseen sign %j is refused in every language',
  (sign) => {
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    for (const language of ['fr', 'ar', 'fa', 'hi']) {
      expect(judge(`{{led}} a${sign}b`, language)).toEqual([
        { code: 'stray-character', character: code, position: 10 },
      ])
    }
  },
)

test.each([
  ['fa', 'می\u200Cخواهم {{led}} PDF\u200Cها'],
  ['fa', '{{led}}\u200Cها'],
  ['hi', 'क्\u200Dष {{led}}'],
  ['si', 'ශ්\u200Dරී {{led}}'],
  ['fr', '{{led}} 👩\u200D🚀 🏳️\u200D🌈'],
  ['ar', '{{led}} \u06DD\u0600'],
])('in %s “%s” is spelt as it should be', (language, text) => {
  expect(judge(text, language)).toEqual([])
})

test.each(['\u200C', '\u200D'])(
  'the joiner %j between letters that never join is refused',
  (sign) => {
    for (const text of [
      `{{led}} a${sign}b`,
      `{{led}}${sign}`,
      `{{led}} я${sign}и`,
      `{{led}} 字${sign}字`,
    ]) {
      expect(judge(text, 'fa').map(({ code }) => code)).toEqual(['stray-character'])
    }
  },
)

test('a title is short and a consent is long', () => {
  const title = { key: 'title', source: 'A' }
  const consent = { key: 'consent', source: 'A' }

  expect(judgeText(title, '字'.repeat(200), 'zh')).toEqual([])
  expect(judgeText(title, '字'.repeat(201), 'zh')).toEqual([{ code: 'too-long', most: 200 }])
  expect(judgeText(consent, '😀'.repeat(2500), 'zh')).toEqual([])
})

// Reading it over and over from each of its signs would take minutes.
test('a text far too long is refused for its length', () => {
  expect(judge(`{{led}} ${'a { '.repeat(500_000)}`)).toEqual([{ code: 'too-long', most: 1000 }])
})

test('a text is tidied without losing a word', () => {
  expect(tidyText('  e\u0301\r\nb\rc ')).toBe('é\nb\nc')
})

test('a text comes apart into words and places', () => {
  expect(piecesOf('a {{led}} b {{ why }}')).toEqual([
    ...['a ', { place: 'led', spelled: '{{led}}' }],
    ...[' b ', { place: 'why', spelled: '{{ why }}' }],
  ])
})

test.each([
  'Pourquoi {{led}} ? https://phish.example/x',
  '{{led}} www.phish.example',
  '{{led}} phish.com',
  '{{led}} a@phish.example',
  '{{led}} +33 6 12 34 56 78',
  '{{led}} ٠٦١٢٣٤٥٦٧٨',
])('“%s” leads where the English does not', (text) => {
  expect(judge(text).map(({ code }) => code)).toEqual(['address-added'])
})

test.each([
  [
    'Ask us: help@umbrellas.example, +44 20 7946 0958.',
    'Écrivez à help@umbrellas.example ou au +44 20 7946 0958',
  ],
  [
    'See https://umbrellas.example/help.',
    'Voyez umbrellas.example/help (www.umbrellas.example/help)',
  ],
  ['In 2026, 12,500 came.', 'En 2026, 12 500 sont venues, p.ej. aquí. Etc.Y más'],
])('what stands in “%s” may stand in its translation', (source, text) => {
  expect(judge(text, 'fr', { key: 'contact.text', source })).toEqual([])
})
