import { expect, test } from 'vitest'
import { languages } from '#surveys/definition/survey'
import { lintQuotes } from '#surveys/findings/quotes/lint-quotes'
import { lintText } from '#surveys/findings/quotes/lint-text'
import { plainText } from '#surveys/findings/quotes/text/plain-text'
import { aQuote, survey } from './a-quote'

test('what stands in a longer piece is not told twice', () => {
  expect(lintText('Mexico City on 12/03/2024, amina@kenya.example.org', 'en')).toEqual([
    { code: 'city', level: 'refused', found: 'Mexico City' },
    { code: 'date', level: 'refused', found: '12/03/2024' },
    { code: 'e-mail', level: 'refused', found: 'amina@kenya.example.org' },
  ])
})

test.each([
  ['en', 'On 2024-03-12 they came.', '2024-03-12'],
  ['en', 'On March 3rd, 2024 they came.', 'March 3rd, 2024'],
  ['en', 'May 3 was hard.', 'May 3'],
  ['en', 'It was March 2024.', 'March 2024'],
  ['en', 'A hard month, August.', 'August'],
  ['en', 'The third of May came.', 'The third of May'],
  ['fr', 'C’était le 3 mars 2024.', '3 mars 2024'],
  ['es', 'Fue el 3 de marzo de 2024.', '3 de marzo de 2024'],
  ['ru', 'Это было 3 марта 2024.', '3 марта 2024'],
  ['zh', '是2024年3月3日。', '2024年3月3日'],
  ['en', 'It was twenty twenty-three.', 'twenty twenty-three'],
  ['fr', 'C’était le trois mars.', 'le trois mars'],
  ['fr', 'En deux mille vingt, rien.', 'deux mille vingt'],
  ['es', 'Fue el tres de mayo.', 'tres de mayo'],
  ['es', 'Fue en dos mil veinte.', 'dos mil veinte'],
  ['ru', 'Пришли первого мая.', 'первого мая'],
  ['ru', 'В две тысячи двадцатом году.', 'две тысячи двадцатом году'],
] as const)('in %s “%s” the whole date is named', (language, text, found) => {
  expect(lintText(text, language)).toEqual([{ code: 'date', level: 'refused', found }])
})

test('a warning never hides a refusal', () => {
  const told = lintText('We work with “Women of Nairobi since 2019” now.', 'en')

  expect(told).toContainEqual({ code: 'city', level: 'refused', found: 'Nairobi' })
  expect(told).toContainEqual({ code: 'date', level: 'refused', found: '2019' })
})

test('a word that two rules know is told once', () => {
  expect(lintText('la policía argentina', 'es')).toEqual([
    { code: 'country', level: 'refused', found: 'argentina' },
  ])
})

test('the same word is told once', () => {
  expect(lintText('Kenya, my Kenya', 'en')).toHaveLength(1)
})

test.each([
  ['zero width', 'Ke\u200Bnya'],
  ['soft hyphen', 'Ken\u00ADya'],
  ['full width', 'Ｋｅｎｙａ'],
  ['combining marks', 'K\u0336e\u0336n\u0336y\u0336a\u0336'],
  ['Cyrillic letters', 'Kеnyа'],
  ['letters set apart', 'K.e.n.y.a'],
  ['bold of mathematics', '𝐊𝐞𝐧𝐲𝐚'],
  ['direction marks', '\u202EKenya\u202C'],
  ['Chinese around', '我在Kenya工作'],
  ['underscores', '_Kenya_'],
  ['digits beside', '1Kenya2'],
])('a country hidden by %s is refused', (_trick, text) => {
  expect(lintText(text, 'en').map(({ code }) => code)).toContain('country')
})

test.each(['٣', '३', '৩', '๓', '３', '³', '③', '𝟛'])('the digit %s is refused', (digit) => {
  expect(lintText(`We were ${digit} then.`, 'en')).toMatchObject([{ code: 'number' }])
})

test('digits of every script are read as their value', () => {
  expect(plainText('٠١٢٣٤٥٦٧٨٩ ०१२३४५६७८९')).toBe('0123456789 0123456789')
})

test('a translation is judged by the rules of its own language', () => {
  const translations = { fr: 'Elle a trente ans.', ru: 'Ей тридцать лет.' }
  const told = lintQuotes([aQuote({ translations })], { survey, sizeOf: () => 20 })

  expect(told.map(({ at, code }) => `${at} ${code}`)).toEqual([
    'translations.fr age',
    'translations.ru age',
  ])
  expect(lintText('Elle a trente ans.', 'en').map(({ code }) => code)).not.toContain('age')
})

const nasty = [
  ...['a.', '1 ', '“A', 'A b ', '@a.', '二', '十', 'twenty ', '— A', '-a', 'a b c d ', 'x', 'www.'],
  ...['http://', 'Иванов ', '在山', '(a ', '1-', 'a@', 'двадцать ', 'New ', 'San ', 'Sr. A '],
]

// What would take as long as the text is long, again and again, ends with the time limit of a test.
test.each(nasty)('a text of nothing but “%s” does not hang', (piece) => {
  const text = piece.repeat(2000).slice(0, 2000)

  expect(() => languages.map((language) => lintText(text, language))).not.toThrow()
})

test('small bases are told with what the words tell, quote by quote', () => {
  const quotes = [aQuote({ region: 'africa' }), aQuote({ text: 'In Kenya, no.' })]
  const told = lintQuotes(quotes, { survey, sizeOf: ({ region }) => (region ? 19 : 20) })

  expect(told.map(({ quote, code }) => `${quote} ${code}`)).toEqual(['1 region-base', '2 country'])
})
