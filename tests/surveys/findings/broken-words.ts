import type { ReleaseFile } from '#surveys/findings/release'

import type { Broken } from './broken-releases'
import { cellIn, tableIn, the } from './change-release'

/** Words written into a correct release by hand, and the rule that they break. */
export const brokenWords: Broken[] = [
  ...words('an e-mail address', 'telling-words quotes.0.text', 'Write to amina@example.org.'),
  ...words('a city and an age', 'telling-words quotes.0.text', 'I am Mary, 23, from Nairobi.'),
  ...words('markup', 'markup quotes.0.text', '<script>alert()</script>'),
  ...words('a mark that turns letters round', 'unclean-text quotes.0', 'It \u202Erained.'),
  ...words('a sign that ends texts', 'unclean-text quotes.0', 'It \u0000rained.'),
  ...words('blanks at its end', 'unclean-text quotes.0', 'It rained. '),
  ...words('more than anybody reads', 'unclean-text quotes.0', 'We spoke. '.repeat(300).trim()),
  [
    'a quote with a city in its translation',
    'telling-words quotes.0.translations.fr',
    (r) => r.quotes.push({ ...rained, translations: { fr: 'À Nairobi, il a plu.' } }),
  ],
  [
    'a quote twice',
    'quote-twice quotes.1',
    (r) => r.quotes.push(rained, { ...rained, text: 'IT rained!' }),
  ],
  [
    'a quote of a closed question',
    'wrong-quote quotes.0',
    (r) => r.quotes.push({ ...rained, question: 'age' }),
  ],
  [
    'a quote in a language that is not offered',
    'wrong-quote quotes.0',
    (r) => r.quotes.push({ ...rained, lang: 'ru' }),
  ],
  [
    'a quote by somebody who said nothing',
    'wrong-quote quotes.0',
    (r) => r.quotes.push({ ...rained, attribute: { question: 'fees', code: 'noAnswer' } }),
  ],
  [
    'a quote beside one choice of several',
    'quote-too-close quotes.0',
    (r) => r.quotes.push({ ...rained, attribute: { question: 'needs', code: 'care' } }),
  ],
  ...[0, 5].map((shown): Broken => [
    `a quote where ${shown} are shown to have written`,
    'quote-of-few quotes.0',
    (r) => {
      write(r, shown)
      r.quotes.push(rained)
    },
  ]),
  [
    'more quotes than are shown to have written',
    'quote-of-few quotes.0',
    (r) => {
      write(r, 10)
      r.quotes.push(...eleven.map((word) => ({ ...rained, text: `We spoke of ${word}.` })))
    },
  ],
  [
    'a quote without the number of those who wrote',
    'quote-of-few quotes.0',
    (r) => {
      r.tables = r.tables.filter(({ id }) => id !== 'story')
      r.quotes.push(rained)
    },
  ],
  ['a message with markup', 'markup messages.en', (r) => (r.messages.en = '<b>Most</b> pay.')],
  [
    'a message with a mark that turns letters round',
    'unclean-text messages.en',
    (r) => (r.messages.en = 'Most \u2067pay.'),
  ],
  [
    'a message in a language that is not offered',
    'wrong-message messages.ru',
    (r) => (r.messages.ru = 'Многие платят.'),
  ],
]

const rained = { question: 'story', text: 'It rained.', lang: 'en' as const }
const eleven = 'rain work rest care law pay fear trust hope home night'.split(' ')

/** A quote of these words, written into the file by hand. */
function words(name: string, problem: string, text: string): Broken[] {
  return [[`a quote with ${name}`, problem, (r) => r.quotes.push({ ...rained, text })]]
}

/** Changes how many are shown to have written. */
function write(release: ReleaseFile, shown: number) {
  const table = tableIn(release, 'story')
  const [written, silent] = [cellIn(table, 'answered'), cellIn(table, 'noAnswer')]
  silent.n += written.n - shown
  written.n = shown
  for (const cell of [written, silent]) cell.pct = Math.round((100 * cell.n) / the(table.base))
}
