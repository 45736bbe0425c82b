import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

import { emptyFloor } from '#app/analysis/workshop/floor'
import { canonical } from '#surveys/canonical'
import { longText, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { newHolder } from '../../operations/a-network'
import { must } from '../../operations/answering'
import { release } from '../a-release'
import { anUnlockedFloor, keyFileOf, openedIn, passphrase, unseen } from './a-floor'

const area = single('area', 'Where do you live?', { north: 'North', south: 'South' })
const visited = yesNo('visited', 'Did you visit a clinic?', { optional: true })
const story = longText('story', 'What happened?', { optional: true, context: [] })
const survey = aSurvey([page('place', 'Place', [area, visited, story])], {
  languages: ['en'],
  breakdowns: [area],
})
const responses = Array.from({ length: 90 }, (_, n) => ({
  area: n % 3 === 0 ? 'north' : 'south',
  ...(n % 7 > 0 && { visited: n % 4 === 0 ? 'no' : 'yes' }),
  ...(n % 5 === 0 && { story: 'We were heard.' }),
}))
const wasm = createRequire(import.meta.url).resolve('highs/runtime')
const toMake = { wasm, earlier: [], without: [], messages: {} }

const unlocked = () => anUnlockedFloor(survey, responses)

async function gathered() {
  const made = await unlocked()
  const parts = await openedIn(made.floor, made.lines, 25)
  const envelopes = made.lines.length
  return { ...made, parts, told: await made.floor.gather({ parts, envelopes }, unseen) }
}

test('parts that were opened one by one count as one bundle does', async () => {
  const { told } = await gathered()

  expect(told).toMatchObject({ announced: 108, texts: 18, troubles: [], counts: { n: 90 } })
  const table = told.counts.tables.find(({ id }) => id === 'area')
  expect([...(table?.overall ?? [])]).toEqual([30, 60, 0])
  expect(told.plan.level).toBe('breakdowns')
})

test('the texts to read are those that count, each with a name that only its key gives', async () => {
  const { floor, parts, lines, told } = await gathered()

  const texts = await floor.texts({ parts, envelopes: lines.length }, unseen)

  expect(texts).toHaveLength(told.texts)
  const [first] = texts
  expect(first).toMatchObject({
    question: 'story',
    lang: 'en',
    text: 'We were heard.',
    context: {},
  })
  expect(new Set(texts.map(({ name }) => name)).size).toBe(told.texts)
  for (const { name } of texts) expect(name).toMatch(/^[\w-]{21}[AQgw]$/)
  expect(lines.join()).not.toContain(first?.name ?? 'no name')
})

test('a text that came twice or is damaged is not read, as it is not counted', async () => {
  const { floor, parts, lines, told } = await gathered()
  const all = JSON.parse(parts[0] ?? '[]') as object[]
  const twice = [JSON.stringify([...all, ...all]), ...parts.slice(1)]

  const texts = await floor.texts({ parts: twice, envelopes: lines.length }, unseen)

  expect(texts).toHaveLength(told.texts)
})

test('the release is byte for byte that of the command line', async () => {
  const { floor, lines, head, holders } = await gathered()

  const made = must(await floor.protect(toMake, unseen))

  const byCommand = must((await release([head, ...lines], holders[0])).made)
  expect(made.bytes).toBe(byCommand.bytes)
  expect(made.accuracy).toEqual(byCommand.accuracy)
})

test('what the key holder leaves out is in no table and is told in the plan', async () => {
  const { floor } = await gathered()

  const without = [{ question: 'visited', breakdown: 'area' }]
  const { release: made, plan } = must(await floor.protect({ ...toMake, without }, unseen))

  const ids = made.tables.map(({ id, breakdown }) => `${id} ${breakdown ?? ''}`)
  expect(ids).toContain('visited ')
  expect(ids).not.toContain('visited area')
  expect(plan.decisions).toContainEqual({ code: 'question-left-out', ...without[0] })
})

test('a worker that takes the place of another goes on with the parts that were opened', async () => {
  const { head, surveyKey, parts, lines, told } = await gathered()
  const next = emptyFloor()

  must(await next.resume({ head, surveyKey }, unseen))
  const again = await next.gather({ parts, envelopes: lines.length }, unseen)

  expect(again).toEqual(told)
  expect(await next.count({ filters: [] }, unseen)).toEqual(told.counts)
})

test('envelopes that came twice, never or damaged are told by their place', async () => {
  const { floor, lines } = await unlocked()
  const [first = '', second = '', third = ''] = lines
  const some = [first, first, `${second}.`, third]

  const parts = await openedIn(floor, some, 2)
  const { troubles, counts } = await floor.gather({ parts, envelopes: 5 }, unseen)

  expect(troubles).toEqual([
    { place: 2, code: 'twice' },
    { place: 3, code: 'not-an-envelope' },
    { place: 5, code: 'not-there' },
  ])
  expect(counts.n).toBeLessThanOrEqual(2)
})

test('a wrong file, a wrong passphrase and a stranger’s key are told apart', async () => {
  const { head, holders } = await unlocked()
  const stranger = await newHolder('Chen')
  const told = async (keyFile: string, typed = passphrase) => {
    const opened = await emptyFloor().unlock({ head, keyFile, passphrase: typed }, unseen)
    return opened.ok ? 'opens' : opened.problems[0]?.code
  }

  expect(await told('a holiday picture')).toBe('not-a-key-file')
  expect(await told(await keyFileOf(holders[1]), 'umbrella')).toBe('wrong-passphrase')
  expect(await told(await keyFileOf(stranger))).toBe('not-for-this-holder')
  expect(await told(await keyFileOf(holders[1]))).toBe('opens')
})

test('an earlier release that was changed is not relied on', async () => {
  const { floor } = await gathered()
  const { bytes, release: first } = must(await floor.protect(toMake, unseen))
  const changed = canonical({ ...first, messages: { en: 'Another message.' } })

  const again = must(await floor.protect({ ...toMake, earlier: [bytes] }, unseen))
  const refused = await floor.protect({ ...toMake, earlier: [changed] }, unseen)

  expect(again).toMatchObject({ bytes, isAsBefore: true })
  expect(refused).toMatchObject({ problems: [{ code: 'earlier-not-whole' }] })
})

test('changed numbers need the answers that the last release counted', async () => {
  const { floor, parts, lines } = await gathered()
  const { bytes } = must(await floor.protect(toMake, unseen))
  const fewer = await anUnlockedFloor(survey, responses.slice(0, 60))
  const envelopes = fewer.lines.length
  const early = await openedIn(fewer.floor, fewer.lines, 50)
  await fewer.floor.gather({ parts: early, envelopes }, unseen)
  const first = must(await fewer.floor.protect(toMake, unseen))

  const refused = await floor.protect({ ...toMake, earlier: [first.bytes] }, unseen)
  expect(refused).toMatchObject({ problems: [{ code: 'before-missing' }] })

  const told = must(await floor.remember({ head: fewer.head, parts: early }, unseen))
  expect(told).toEqual({ size: 60 })
  const later = await floor.protect({ ...toMake, earlier: [first.bytes] }, unseen)
  expect(later).toMatchObject({ ok: true, value: { release: { release: 2 } } })
  expect(parts.length).toBe(Math.ceil(lines.length / 25))
  expect(bytes).not.toBe(first.bytes)
})
