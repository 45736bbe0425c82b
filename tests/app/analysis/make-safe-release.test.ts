import { expect, test } from 'vitest'

import type { ToMake } from '#app/analysis/make-safe-release'
import { knownKey } from '#app/cli/demo/known-key'
import { addResponses } from '#app/operations/add-responses'
import { longText, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import { must } from '../operations/answering'
import { fileOfLines } from '../operations/responses-in-lines'
import { aBundle, bundleLines } from './a-bundle'
import { release } from './a-release'

const area = single('area', 'Where do you live?', { north: 'North', south: 'South' })
const visited = yesNo('visited', 'Did you visit a clinic?', { optional: true })
const story = longText('story', 'What happened?', { optional: true, context: [] })
const survey = aSurvey([page('place', 'Place', [area, visited, story])], {
  languages: ['en'],
  breakdowns: [area],
})

function responses(count: number, from = 0) {
  return Array.from({ length: count }, (_, n) => ({
    area: (n + from) % 3 === 0 ? 'north' : 'south',
    ...((n + from) % 7 > 0 && { visited: (n + from) % 4 === 0 ? 'no' : 'yes' }),
    ...((n + from) % 5 === 0 && { story: 'We were heard.' }),
  }))
}

test('the same answers give the same bytes to every key holder, in whatever order they come', async () => {
  const { context, lines, holders } = await aBundle(survey, responses(90))
  const again = await bundleLines(context, survey.slug)

  const [amara, bo] = [await release(lines, holders[0]), await release(again, holders[1])]

  const made = must(amara.made)
  expect(must(bo.made).bytes).toBe(made.bytes)
  expect(made.release.method.responses).toBe(90)
  expect(made.release.rows.area?.map(({ code }) => code)).toEqual(['north', 'south'])
  expect(made.release.tables.map(({ id, breakdown }) => [id, breakdown])).toContainEqual([
    'visited',
    'area',
  ])
})

test('few answers are told in words only, and the reason is given', async () => {
  const { lines, holders } = await aBundle(survey, responses(12))

  const { made } = await release(lines, holders[0], { messages: { en: 'Few of us answered.' } })

  const { release: told, plan } = must(made)
  expect(plan).toMatchObject({
    level: 'narrative',
    decisions: [{ code: 'narrative-only', least: 20 }],
  })
  expect(told.tables).toEqual([])
  expect(told.messages).toEqual({ en: 'Few of us answered.' })
})

test('quotes go out without the names of those who approved them', async () => {
  const { lines, holders } = await aBundle(survey, responses(90))
  const quote = {
    question: 'story',
    text: 'We were heard.',
    lang: 'en' as const,
    consent: true as const,
  }
  const approved = {
    ...quote,
    approvedBy: ['Umbrella Holder', 'Lantern Holder'] as [string, string],
  }

  const { made } = await release(lines, holders[0], { quotes: [approved] })

  const { bytes, release: told } = must(made)
  expect(told.quotes).toEqual([{ question: 'story', text: 'We were heard.', lang: 'en' }])
  expect(bytes).not.toMatch(/Holder|approved/)
})

test('a quote that names a place refuses the release', async () => {
  const { lines, holders } = await aBundle(survey, responses(90))
  const text = 'In Nairobi we were heard.'
  const quote = { question: 'story', text, lang: 'en' as const, consent: true as const }

  const { made } = await release(lines, holders[0], {
    quotes: [{ ...quote, approvedBy: ['A', 'B'] }],
  })

  expect(made.ok).toBe(false)
  expect(made.ok ? [] : made.problems).toContainEqual(
    expect.objectContaining({ level: 'refused', quote: 1 }),
  )
})

test('a release of the same answers with nothing new is the last one, byte for byte', async () => {
  const { lines, holders } = await aBundle(survey, responses(90))
  const first = must((await release(lines, holders[0])).made)

  const again = must((await release(lines, holders[0], { earlier: [first.release] })).made)

  expect([again.isAsBefore, again.bytes]).toEqual([true, first.bytes])
})

test('a later release may add messages, and keeps every number', async () => {
  const { lines, holders } = await aBundle(survey, responses(90))
  const first = must((await release(lines, holders[0])).made)

  const more = { earlier: [first.release], messages: { en: 'We were heard.' } }
  const second = must((await release(lines, holders[0], more)).made)

  expect([second.isAsBefore, second.release.release]).toEqual([false, 2])
  expect(second.release.tables).toEqual(first.release.tables)
})

test('numbers that changed need ten more people, in the survey and in each row', async () => {
  const { context, lines, holders } = await aBundle(survey, responses(90))
  const { made, dataset: before } = await release(lines, holders[0])
  const earlier = [must(made).release]
  const ten = responses(10).map((answers) => ({ ...answers, area: 'north', visited: 'no' }))
  const rows = ten.map((answers) => JSON.stringify({ lang: 'en', answers }))
  must(await addResponses(context, { slug: survey.slug, file: fileOfLines(rows) }))
  const later = await bundleLines(context, survey.slug)
  const mixed = responses(12, 1).map((answers) => JSON.stringify({ lang: 'en', answers }))
  must(await addResponses(context, { slug: survey.slug, file: fileOfLines(mixed) }))
  const last = await bundleLines(context, survey.slug)

  const grown = await release(later, holders[0], { earlier, before })
  const spread = await release(last, holders[0], {
    earlier: [must(grown.made).release],
    before: grown.dataset,
  })

  expect(must(grown.made).release.method.responses).toBe(100)
  expect(spread.made.ok ? [] : spread.made.problems).toContainEqual(
    expect.objectContaining({ code: 'fewer-than-ten-new', at: 'rows.area' }),
  )
})

// With the chance of one known key, for with another all numbers may happen to stay.
async function after(first: object[], then: object[], more: Partial<ToMake>[]) {
  const key = await knownKey('later')
  const { lines, holders } = await aBundle(survey, first)
  const { made, dataset } = await release(lines, holders[0], {}, key)
  const earlier = [must(made).release]
  const later = await aBundle(survey, [...first, ...then])
  const codes: string[][] = []
  for (const given of more.map((each) => ({ before: dataset, ...each }))) {
    const { made: next } = await release(later.lines, later.holders[0], { earlier, ...given }, key)
    codes.push([...new Set(next.ok ? [] : next.problems.map(({ code }) => code))])
  }
  return codes
}

const none = { before: undefined }

test.each([1, 6, 9])('%i who came later change nothing, whatever is said of before', async (n) => {
  const other = await aBundle(survey, responses(70, 1))
  const foreign = await release(other.lines, other.holders[0])

  const codes = await after(responses(90), responses(n), [{}, none, { before: foreign.dataset }])

  expect(codes).toEqual([['fewer-than-ten-new'], ['before-missing'], ['before-differs']])
})

test('many who came later change no number as long as nobody says who was there before', async () => {
  expect(await after(responses(90), responses(30), [{}, none])).toEqual([[], ['before-missing']])
})

test('three more in one row among twelve more elsewhere are refused for this row', async () => {
  const [north, south] = ['north', 'south'].map((where) => ({ area: where, visited: 'yes' }))
  const then = [...Array<object>(3).fill(north ?? {}), ...Array<object>(12).fill(south ?? {})]

  const codes = await after(responses(90), then, [{}, none])

  expect(codes).toEqual([['fewer-than-ten-new'], ['before-missing']])
})

test('a bundle of before that holds another version is not what was counted', async () => {
  const { lines, holders } = await aBundle(survey, responses(90))
  const { made, dataset } = await release(lines, holders[0])
  const before = { ...dataset, versions: [...dataset.versions, '0'.repeat(64)] }

  const again = await release(lines, holders[0], { earlier: [must(made).release], before })

  expect(again.made.ok ? [] : again.made.problems.map(({ code }) => code)).toEqual(['before-differs'])
}) // prettier-ignore

test('fewer tables of the same answers, and then all again, need nothing of before', async () => {
  const { lines, holders } = await aBundle(survey, responses(90))
  const without = [{ question: 'visited', breakdown: 'area' }]
  const less = must((await release(lines, holders[0], { without })).made).release

  const all = must((await release(lines, holders[0], { earlier: [less] })).made).release
  const fewer = await release(lines, holders[0], { earlier: [less, all], without: [{ question: 'visited' }] }) // prettier-ignore

  expect(all.tables.length).toBeGreaterThan(less.tables.length)
  expect(must(fewer.made).release.release).toBe(3)
})

test('what the key holder leaves out is not there, and the plan says so', async () => {
  const { lines, holders } = await aBundle(survey, responses(90))

  const without = [{ question: 'visited', breakdown: 'area' }]
  const { release: told, plan } = must((await release(lines, holders[0], { without })).made)

  const tables = told.tables.filter(({ question }) => question === 'visited')
  expect(tables.map(({ breakdown }) => breakdown)).toEqual([null])
  expect(plan.decisions).toContainEqual({ code: 'question-left-out', ...without[0] })
})
