import { expect, test } from 'vitest'

import { chanceFrom } from '#app/analysis/chance'
import { gatherResponses } from '#app/analysis/gather-responses'
import { makeSafeRelease, type ToMake } from '#app/analysis/make-safe-release'
import { readBundle } from '#app/analysis/read-bundle'
import { unwrapKey } from '#app/analysis/unwrap-key'
import { addResponses } from '#app/operations/add-responses'
import { loadSolver } from '#app/solver/highs'
import { longText, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import type { Holder } from '../operations/a-network'
import { must } from '../operations/answering'
import { fileOfLines } from '../operations/responses-in-lines'
import { aBundle, bundleLines, streamOf } from './a-bundle'

const solve = await loadSolver()

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

async function release(lines: string[], { pair }: Holder, more: Partial<ToMake> = {}) {
  const sealed = must(await readBundle(streamOf(lines)))
  const key = must(await unwrapKey(sealed, pair))
  const { dataset } = await gatherResponses(sealed, key)
  const given = { versions: sealed.versions, dataset, quotes: [], messages: {}, ...more }
  const made = makeSafeRelease(given, { solve, chance: chanceFrom(key, sealed.head.survey) })
  return { made, dataset }
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

test('a few who came later are refused for being few', async () => {
  const { lines, holders } = await aBundle(survey, responses(90))
  const { made, dataset: before } = await release(lines, holders[0])
  const earlier = [must(made).release]
  const nine = await aBundle(survey, responses(99))

  const with9 = await release(nine.lines, nine.holders[0], { earlier, before })

  expect(with9.made.ok ? [] : with9.made.problems.map(({ code }) => code)).toContain(
    'fewer-than-ten-new',
  )
})

test('what the key holder leaves out is not there, and the plan says so', async () => {
  const { lines, holders } = await aBundle(survey, responses(90))

  const without = [{ question: 'visited', breakdown: 'area' }]
  const { release: told, plan } = must((await release(lines, holders[0], { without })).made)

  const tables = told.tables.filter(({ question }) => question === 'visited')
  expect(tables.map(({ breakdown }) => breakdown)).toEqual([null])
  expect(plan.decisions).toContainEqual({ code: 'question-left-out', ...without[0] })
})
