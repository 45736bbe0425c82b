import { expect, test } from 'vitest'
import { lintQuotes } from '#surveys/findings/quotes/lint-quotes'
import type { ApprovedQuote } from '#surveys/findings/quotes/quote'
import { quoteBaseProblems } from '#surveys/findings/quotes/quote-bases'
import { quoteSizes } from '#surveys/findings/quotes/quote-sizes'
import { releaseQuotes } from '#surveys/findings/quotes/release-quotes'
import { datasetOf, versionOf } from '../gathered'
import { aQuote, survey } from './a-quote'

interface Group {
  home: string
  led: string
  lang: string
  count: number
}

const areaOf: Record<string, string> = { KE: 'africa', FR: 'europe', MX: 'latin_america' }

function openedOf(...groups: Group[]) {
  return groups.flatMap(({ home, led, lang, count }) =>
    Array.from({ length: count }, () => ({
      format: 'soundings.answers/1',
      ...{ version: versionOf(survey).hash, mode: 'web', lang },
      answers: { home, area: areaOf[home], led, heard: 'yes', staff: 1 },
    })),
  )
}

function sizesOf(...groups: Group[]) {
  const opened = openedOf(...groups)
  return { survey, sizeOf: quoteSizes(datasetOf([survey], [...opened, ...stories(10)])) }
}

function stories(count: number) {
  return Array.from({ length: count }, () => ({
    format: 'soundings.text/1',
    ...{ version: versionOf(survey).hash, lang: 'en' },
    ...{ question: 'story', text: 'We want to be heard.', context: {} },
  }))
}

const group = (home: string, led: string, lang: string, count: number) => ({
  home,
  led,
  lang,
  count,
})
const attribute = { question: 'led', code: 'yes' }
const codesOf = (quote: Partial<ApprovedQuote>, ...groups: Group[]) =>
  quoteBaseProblems([aQuote(quote)], sizesOf(...groups)).map(
    ({ code, level }) => `${level} ${code}`,
  )
const shown = (quote: Partial<ApprovedQuote>, ...groups: Group[]) =>
  releaseQuotes([aQuote(quote)], { ...sizesOf(...groups), random: () => 0 })[0]

test.each([
  ['nine of ten', 9, ['refused few-writers']],
  ['ten', 10, []],
])('where %s answered in their own words, a quote is judged by that', (_, written, codes) => {
  const opened = openedOf(group('KE', 'yes', 'en', 40))
  const sizeOf = quoteSizes(datasetOf([survey], [...opened, ...stories(written)]))
  const problems = quoteBaseProblems([aQuote()], { survey, sizeOf })

  expect(problems.map(({ code, level }) => `${level} ${code}`)).toEqual(codes)
})

test.each([
  [9, ['refused few-writers']],
  [10, []],
])('where only %i answered at all, nobody can look up how many wrote', (people, codes) => {
  const opened = openedOf(group('KE', 'yes', 'en', people))
  const sizeOf = quoteSizes(datasetOf([survey], [...opened, ...stories(1)]))
  const problems = quoteBaseProblems([aQuote()], { survey, sizeOf })

  const refused = problems.filter(({ level }) => level === 'refused')
  expect(refused.map(({ code, level }) => `${level} ${code}`)).toEqual(codes)
})

test('true counts are of region, attribute and language together', () => {
  const { sizeOf } = sizesOf(
    group('KE', 'yes', 'en', 7),
    group('KE', 'no', 'fr', 5),
    group('FR', 'yes', 'fr', 3),
  )

  expect([
    sizeOf({}),
    sizeOf({ region: 'africa' }),
    sizeOf({ region: 'africa', attribute }),
    sizeOf({ region: 'africa', lang: 'fr' }),
    sizeOf({ attribute, lang: 'fr' }),
    sizeOf({ region: 'europe', attribute: { question: 'led', code: 'no' } }),
    sizeOf({ region: 'mars' }),
    sizeOf({ lang: 'zh' }),
  ]).toEqual([15, 12, 7, 5, 3, 0, 0, 0])
})

test.each([
  [19, ['refused region-base', 'warning few-in-language']],
  [20, []],
])('a region of %i is judged against 20', (count, codes) => {
  expect(codesOf({ region: 'africa' }, group('KE', 'yes', 'en', count))).toEqual(codes)
})

test.each([
  [19, ['refused attribute-base']],
  [20, []],
])('a region with an attribute that %i share is judged against 20', (count, codes) => {
  const quote = { region: 'africa', attribute }

  expect(codesOf(quote, group('KE', 'yes', 'en', count), group('KE', 'no', 'en', 40))).toEqual(
    codes,
  )
})

test('an attribute that many share elsewhere does not help in its region', () => {
  const groups = [
    ...[group('KE', 'yes', 'en', 19), group('KE', 'no', 'en', 40)],
    group('FR', 'yes', 'en', 40),
  ]

  expect(codesOf({ region: 'africa', attribute }, ...groups)).toEqual(['refused attribute-base'])
})

test('an attribute without a region needs its base too', () => {
  expect(codesOf({ attribute }, group('KE', 'yes', 'en', 19), group('FR', 'no', 'en', 40))).toEqual(
    ['refused attribute-base'],
  )
})

test.each([
  [19, undefined, ['warning region-left-out']],
  [20, 'africa', []],
])('where %i of a region answered in the language, the region is %s', (count, region, codes) => {
  const groups = [
    ...[group('KE', 'yes', 'fr', count), group('KE', 'yes', 'en', 40)],
    group('FR', 'yes', 'fr', 40),
  ]

  expect(shown({ region: 'africa', lang: 'fr' }, ...groups)?.region).toBe(region)
  expect(codesOf({ region: 'africa', lang: 'fr' }, ...groups)).toEqual(codes)
})

test('region, attribute and language have to be shared all together', () => {
  const groups = [
    ...[group('KE', 'yes', 'en', 40), group('KE', 'no', 'fr', 40)],
    ...[group('KE', 'yes', 'fr', 19), group('FR', 'yes', 'fr', 40)],
  ]
  const quote = { region: 'africa', attribute, lang: 'fr' as const }

  expect(codesOf(quote, ...groups)).toEqual(['warning region-left-out'])
  expect(shown(quote, ...groups)).toMatchObject({ attribute, lang: 'fr' })
  expect(shown(quote, ...groups)).not.toHaveProperty('region')
})

test('an attribute that too few share in the language is left out', () => {
  const groups = [
    group('KE', 'yes', 'en', 40),
    group('KE', 'yes', 'fr', 19),
    group('KE', 'no', 'fr', 40),
  ]

  expect(codesOf({ attribute, lang: 'fr' }, ...groups)).toEqual(['warning attribute-left-out'])
  expect(shown({ attribute, lang: 'fr' }, ...groups)).not.toHaveProperty('attribute')
})

test('a survey may ask for a larger base', () => {
  const { sizeOf } = sizesOf(group('KE', 'yes', 'en', 29))
  const strict = { ...survey, disclosure: { minimumBase: 30 } }
  const problems = quoteBaseProblems([aQuote({ region: 'africa' })], { survey: strict, sizeOf })

  expect(problems).toMatchObject([{ code: 'region-base', facts: { base: 30 } }, {}])
})

test('what is released holds no approver, no consent and nothing else that came with it', () => {
  const quote = { ...aQuote({ translations: {} }), note: 'by Amara' }
  const released = releaseQuotes([quote], { ...sizesOf(), random: () => 0 })

  expect(released).toEqual([{ question: 'story', text: 'We want to be heard.', lang: 'en' }])
  expect(JSON.stringify(released)).not.toMatch(/Amara|Bo|consent|approved/)
})

test('the order of quotes follows chance alone, and none is lost', () => {
  const quotes = ['a', 'b', 'c', 'd'].map((text) => aQuote({ text }))
  const orders = new Map<string, number>()
  let state = 1
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647
  for (let round = 0; round < 2400; round += 1) {
    const order = releaseQuotes(quotes, { ...sizesOf(), random }).map(({ text }) => text)
    orders.set(order.join(''), (orders.get(order.join('')) ?? 0) + 1)
  }

  expect(orders.size).toBe(24)
  expect(Math.min(...orders.values())).toBeGreaterThan(50)
})

test('problems name the quote, the text and the word', () => {
  const quotes = [
    aQuote(),
    aQuote({ text: 'No one listens.', translations: { fr: 'Au Kenya, personne.' } }),
  ]

  expect(lintQuotes(quotes, sizesOf(group('KE', 'yes', 'en', 40)))).toEqual([
    {
      ...{ code: 'country', level: 'refused', quote: 2, at: 'translations.fr', language: 'fr' },
      facts: { found: 'Kenya' },
    },
  ])
})

test('the same words twice are refused, however they are written', () => {
  const quotes = [aQuote(), aQuote({ text: 'we want  to be heard!' })]

  expect(lintQuotes(quotes, sizesOf(group('KE', 'yes', 'en', 40)))).toMatchObject([
    { code: 'twice', quote: 2 },
  ])
})
