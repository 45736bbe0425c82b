import { expect, test } from 'vitest'

import { country, longText, page, region, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import { approvers } from '../../support/demo-release'
import { makeRelease, publishedFor, solve, type Said } from './made/make-release'
import { attackRelease } from './outsider/outsider'
import { inCell, within } from './outsider/people'
import { readReleased, type ReleasedQuote } from './outsider/released'

const optional = true
const home = country('home', 'Country?')
const area = region('area', 'Region?', { from: home })
const age = single('age', 'Age?', { young: 'Young', old: 'Old' }, { optional })
const fees = yesNo('fees', 'Did you pay?', { optional })
const story = longText('story', 'What happened?', { optional, context: [] })
const survey = aSurvey([page('all', 'All', [home, area, age, fees, story])], { breakdowns: [area] })

/** Sixty in Africa, thirty in Europe; ten of the Africans in French; so many of them write. */
function people(writing: number): Said[] {
  return Array.from({ length: 90 }, (_, n) => ({
    lang: n < 10 ? 'fr' : 'en',
    answers: {
      home: n < 60 ? 'KE' : 'DE',
      age: n % 10 ? 'old' : 'young',
      ...(n < writing && { story: 'It rained for days.' }),
    },
  }))
}

const plain = { question: 'story', text: 'We were heard at last.', lang: 'en' as const }

function released(more: object, writing = 60) {
  const quote = { ...plain, ...more, consent: true as const, approvedBy: approvers }
  return makeRelease({ survey, said: people(writing) }, { quotes: [quote] })
}

test.each([
  ['a country', { text: 'In Kenya we were heard.' }],
  ['a nationality', { text: 'We Kenyans were heard.' }],
  ['a city', { text: 'In Nairobi we were heard.' }],
  ['a date', { text: 'On 3 March we were heard.' }],
  ['a year', { text: 'In 2025 we were heard.' }],
  ['a number', { text: 'We were 17 and were heard.' }],
  ['an e-mail address', { text: 'Write to amina@example.org and be heard.' }],
  ['a phone number', { text: 'Call +254 700 000 000 and be heard.' }],
  ['a link', { text: 'See https://example.org/us to hear us.' }],
  ['a city in a translation', { translations: { fr: 'À Nairobi on nous a entendues.' } }],
  ['a region of few', { region: 'asia_pacific' }],
  ['an answer of few', { attribute: { question: 'age', code: 'young' } }],
  ['a region and an answer of few', { region: 'europe', attribute: { question: 'age', code: 'young' } }],
  ['a country beside it', { attribute: { question: 'home', code: 'KE' } }],
])('a quote with %s is in no release', async (_name, more) => {
  const made = await released(more)

  const refused = made.ok ? [] : made.problems.filter((problem) => 'quote' in problem)
  const shown = made.ok ? made.value.release.quotes : []
  expect(refused.length > 0 || shown.every((quote) => isBare(quote, more))).toBe(true)
}) // prettier-ignore

/** The quote itself, without what would have told too much beside it. */
function isBare({ region: place, attribute, text }: ReleasedQuote, more: object): boolean {
  const isBeside = 'region' in more || 'attribute' in more
  return isBeside && text === plain.text && place === undefined && attribute === undefined
}

test('what is released names no approver, and no region that the language gives away', async () => {
  const french = { text: 'Personne ne nous écoutait.', lang: 'fr', region: 'africa' }
  const made = await released(french)

  const { quotes } = readReleased(made.ok ? made.value.bytes : '{"quotes":[{"region":"x"}]}')
  expect(quotes.map(({ region: shown }) => shown)).toEqual([undefined])
  expect(made.ok && approvers.some((name) => made.value.bytes.includes(name))).toBe(false)
})

test('quotes stand in an order that is not that of the file', async () => {
  const words = ['rain', 'work', 'rest', 'care', 'law', 'pay', 'fear', 'trust', 'hope', 'home']
  const quotes = words.map((word) => ({ ...plain, text: `We speak of ${word} again.`, consent: true as const, approvedBy: approvers })) // prettier-ignore
  const orders = [quotes, quotes.toReversed()].map(async (each) => {
    const had = await publishedFor({ survey, said: people(60) }, { quotes: each })
    return readReleased(had.bytes).quotes.map(({ text }) => text)
  })
  const [one = [], other = []] = await Promise.all(orders)

  expect(one).not.toEqual(quotes.map(({ text }) => text))
  expect([...one].sort()).toEqual(quotes.map(({ text }) => text).sort())
  expect([...other].sort()).toEqual([...one].sort())
})

test.each([1, 2, 3, 4, 5, 20])(
  'a quote and the number of those who wrote, %i of them, tell nothing together',
  async (writing) => {
    const made = await released({}, writing)
    if (!made.ok) return expect(made.problems.length).toBeGreaterThan(0)

    const had = { bytes: made.value.bytes, questionnaire: JSON.stringify(survey) }
    const somebodyWrote = { lo: 1, hi: Infinity }
    const { found, impossible } = attackRelease(had, solve, {
      know: (people) => [{ sum: inCell(people, 'story', 'answered', within(people, null)), ...somebodyWrote }],
    })

    return expect({ found, impossible }).toEqual({ found: [], impossible: [] })
  },
) // prettier-ignore
