import { expect, test } from 'vitest'

import { readTexts } from '#app/cli/demo/responses/read-texts'
import type { Texts } from '#app/cli/demo/responses/text-deck'
import { rowReader } from '#app/operations/response-row'
import { regionOf } from '#surveys/countries/regions'
import { languages } from '#surveys/definition/survey'
import { contextOf } from '#surveys/definition/text-context'
import { gather } from '#surveys/findings/dataset'
import { messageWarnings } from '#surveys/findings/messages'
import { lintQuotes } from '#surveys/findings/quotes/lint-quotes'
import { quoteSizes } from '#surveys/findings/quotes/quote-sizes'
import { readQuotes } from '#surveys/findings/quotes/read-quotes'
import { searchQuotes } from '#surveys/findings/quotes/search-quotes'
import { avoidedTerms } from '#surveys/lint/terms/avoided'
import { listFor, termsIn } from '#surveys/lint/terms/term'

import { answered, countryOf, findingsOf, pastSlugs, type Response } from './demo-answers'

const kinds = ['health', 'members'] as const
const questions = {
  health: ['refused_words', 'service_words', 'law_words'],
  members: ['law_text', 'network_text'],
}

function textsFor(texts: Texts, lang: keyof Texts, question: string): string[] {
  const decks = Object.entries(texts[lang])
  return decks.flatMap(([key, some]) => (key.split('.')[0] === question ? some : []))
}

test.each(kinds)('every text question on %s has at least eight texts in each language', (kind) => {
  const texts = readTexts(kind)
  const fewest = languages.flatMap((lang) =>
    questions[kind].map((question) => textsFor(texts, lang, question).length),
  )

  expect(Math.min(...fewest)).toBeGreaterThanOrEqual(8)
})

test.each(kinds)('no text on %s stands there twice', (kind) => {
  const all = Object.values(readTexts(kind)).flatMap((decks) => Object.values(decks).flat())

  expect(new Set(all).size).toBe(all.length)
})

test.each(pastSlugs)('nobody who answers %s writes what somebody else wrote', async (slug) => {
  const { survey, responses } = await answered(slug)
  const asked = survey.pages.flatMap((page) => page.questions)
  const long = asked.filter(({ type }) => type === 'long_text').map(({ id }) => id)
  const written = responses.flatMap(({ answers }) =>
    long.flatMap((id) => (typeof answers[id] === 'string' ? [answers[id]] : [])),
  )

  expect(written.length).toBeGreaterThan(30)
  expect(new Set(written).size).toBe(written.length)
})

test('every language has several texts to each question on health', async () => {
  const { responses } = await answered('access-to-health-2026')

  for (const lang of languages) {
    const own = responses.filter((response) => response.lang === lang)
    for (const question of questions.health) {
      const written = own.filter(({ answers }) => answers[question] !== undefined)
      expect.soft(written.length, `${lang} ${question}`).toBeGreaterThanOrEqual(3)
    }
  }
})

test('no invented text, quote or message uses a word that makes members leave', () => {
  const texts = [...kinds.flatMap(allTexts), ...pastSlugs.flatMap(published)]
  const found = texts.flatMap(({ lang, text }) => termsIn(text, lang, listFor(avoidedTerms, lang)))

  expect(texts.length).toBeGreaterThan(300)
  expect(found).toEqual([])
  expect(termsIn('Sex work is called prostitution.', 'en', avoidedTerms.en)).toHaveLength(1)
})

function allTexts(kind: (typeof kinds)[number]) {
  const texts = readTexts(kind)
  return languages.flatMap((lang) => {
    return Object.values(texts[lang]).flatMap((some) => some.map((text) => ({ lang, text })))
  })
}

function published(slug: string) {
  const { quotes, messages } = findingsOf(slug)
  const said = [...quotes.map(({ lang, text }) => ({ [lang]: text })), messages]
  const translated = quotes.map(({ translations }) => translations)
  return [...said, ...translated].flatMap((texts) =>
    languages.flatMap((lang) => (texts[lang] === undefined ? [] : [{ lang, text: texts[lang] }])),
  )
}

test.each(pastSlugs)('each quote of %s was written by somebody who may be quoted', async (slug) => {
  const { responses } = await answered(slug)

  for (const quote of findingsOf(slug).quotes) {
    const writer = writerOf(responses, quote)
    const { may_quote: toPersons, quote_consent: toMembers } = writer?.answers ?? {}
    expect.soft(toPersons ?? toMembers, quote.text).toBe('yes')
    expect.soft(writer?.lang).toBe(quote.lang)
  }
})

test.each(pastSlugs)('a quote of %s tells a region only where many share it', async (slug) => {
  const { survey, responses } = await answered(slug)
  const quotes = findingsOf(slug).quotes.filter(({ region }) => region)

  expect(quotes.length).toBeGreaterThan(0)
  for (const { question, region, lang, text } of quotes) {
    const asked = survey.pages.flatMap((page) => page.questions).find(({ id }) => id === question)
    const alike = responses.filter((each) => each.lang === lang && regionIn(each) === region)
    expect.soft(asked && contextOf(survey, asked).map(({ id }) => id)).toContain('region')
    expect.soft(regionIn(writerOf(responses, { question, text }))).toBe(region)
    expect.soft(alike.length).toBeGreaterThanOrEqual(20)
  }
})

test.each(pastSlugs)('quotes and messages of %s are there in five languages', (slug) => {
  const { quotes, messages } = findingsOf(slug)

  expect(Object.keys(messages).sort()).toEqual([...languages].sort())
  for (const { lang, translations, approvedBy } of quotes) {
    expect.soft([lang, ...Object.keys(translations)].sort()).toEqual([...languages].sort())
    expect.soft(new Set(approvedBy).size).toBe(2)
  }
})

test.each(pastSlugs)('the product itself has nothing against the quotes of %s', async (slug) => {
  const { survey, lines } = await answered(slug)
  const hash = 'a'.repeat(64)
  const gathering = gather([{ hash, structureHash: hash, survey }])
  const readRow = rowReader(survey)
  const read = readQuotes(findingsOf(slug).quotes, survey)
  const search = searchQuotes(survey, read.ok ? read.value : [])
  for (const [place, text] of lines.entries()) {
    const row = readRow({ row: place + 1, text })
    if (!row.ok) throw new Error(`Row ${place + 1} is wrong.`)
    const { lang, ready } = row.value
    const { answers } = ready
    gathering.take({ format: 'soundings.answers/1', version: hash, mode: 'import', lang, answers })
    for (const said of ready.texts) {
      const text = { format: 'soundings.text/1' as const, version: hash, lang, ...said }
      gathering.take(text)
      search.take(text)
    }
  }

  expect(gathering.dataset().problems).toEqual([])
  const sizeOf = quoteSizes(gathering.dataset())
  expect(read.ok && lintQuotes(read.value, { survey, sizeOf })).toEqual([])
  expect(search.problems()).toEqual([])
  expect(messageWarnings(findingsOf(slug).messages)).toEqual([])
})

function writerOf(responses: Response[], { question, text }: { question: string; text: string }) {
  return responses.find(({ answers }) => answers[question] === text)
}

function regionIn(response: Response | undefined) {
  return response && (response.answers.region ?? regionOf(countryOf(response)))
}
