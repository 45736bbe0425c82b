import { expect, test } from 'vitest'

import { readBundle } from '#app/analysis/read-bundle'
import { unwrapKey } from '#app/analysis/unwrap-key'
import { removeKeyHolder } from '#app/operations/remove-key-holder'
import { sealEnvelope } from '#app/vault/seal'
import { canonical } from '#surveys/canonical'

import { newHolder, requireSurveyKey, soundSurvey } from '../operations/a-network'
import { must } from '../operations/answering'
import { bytesOf } from '../operations/opened-bundle'
import { aBundle, bundleLines, opened, streamOf } from './a-bundle'

const slug = 'a-survey'
const responses = Array.from({ length: 20 }, (_, n) => ({
  area: n % 2 ? 'north' : 'south',
  ...(n % 4 === 0 && { story: `Story ${n} 🌂 我们` }),
}))

const few = () => aBundle(soundSurvey(), responses)

function troublesIn(came: Awaited<ReturnType<typeof opened>>) {
  return came.filter((each) => 'code' in each)
}

test('both key holders see every response and text, in the order of the bundle', async () => {
  const { lines, holders } = await few()

  const [amara, bo] = await Promise.all(holders.map((holder) => opened(lines, holder)))

  expect(amara).toEqual(bo)
  expect(amara?.map(({ place }) => place)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1))
  expect(troublesIn(amara ?? [])).toEqual([])
  const said = JSON.stringify(amara)
  expect([0, 4, 8, 12, 16].every((n) => said.includes(`Story ${n} 🌂 我们`))).toBe(true)
})

test('the order stays however many are opened at once', async () => {
  const { lines, holders } = await few()

  const [one, many] = [await opened(lines, holders[0], 1), await opened(lines, holders[0], 50)]

  expect(many).toEqual(one)
})

test('a stranger’s key and that of a holder who was removed before open nothing', async () => {
  const { lines, holders, context } = await few()
  must(await removeKeyHolder(context, { name: 'Bo', singleKey: 'Amara' }))
  const after = await bundleLines(context, slug)
  const told = async (from: string[], pair: { publicKey: Uint8Array; privateKey: Uint8Array }) => {
    const unwrapped = await unwrapKey(must(await readBundle(streamOf(from))), pair)
    return unwrapped.ok ? 'opens' : unwrapped.problems[0]?.code
  }

  expect(await told(lines, (await newHolder('Chen')).pair)).toBe('not-for-this-holder')
  expect(await told(lines, holders[1].pair)).toBe('opens')
  expect(await told(after, holders[1].pair)).toBe('not-for-this-holder')
  expect(await told(after, holders[0].pair)).toBe('opens')
})

test('a wrapped key that was changed is told from one that is not there', async () => {
  const { lines, holders } = await few()
  const head = JSON.parse(lines[0] ?? '') as { wrapped: { holder: string; wrapped: string }[] }
  head.wrapped.reverse()
  const [first, second] = head.wrapped
  if (first && second) [first.wrapped, second.wrapped] = [second.wrapped, first.wrapped]

  const sealed = must(await readBundle(streamOf([JSON.stringify(head)])))
  const unwrapped = await unwrapKey(sealed, holders[0].pair)

  expect(unwrapped).toMatchObject({ ok: false, problems: [{ code: 'holder-key-damaged' }] })
})

test('each envelope that does not open is named by its place, and the others open', async () => {
  const { lines, holders } = await few()
  const other = await aBundle(soundSurvey(), [...responses].reverse())
  const spoilt = [...lines]
  spoilt[3] = (lines[3] ?? '').replace(/"body":"(.{200})./, '"body":"$1!')
  spoilt[5] = other.lines[5] ?? ''
  spoilt[7] = '{"id":'
  spoilt[9] = lines[10] ?? ''

  const came = await opened(spoilt, holders[0])

  expect(came).toHaveLength(25)
  expect(troublesIn(came)).toEqual([
    { place: 3, code: 'not-an-envelope' },
    { place: 5, code: 'does-not-open' },
    { place: 7, code: 'not-an-envelope' },
    { place: 10, code: 'twice' },
  ])
})

test('one bit changed anywhere in an envelope keeps it shut', async () => {
  const { lines, holders } = await few()
  const envelope = JSON.parse(lines[1] ?? '') as { id: string; kind: string; body: string }
  const flip = (at: number) => {
    const bytes = Buffer.from(bytesOf(envelope.body))
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return JSON.stringify({ ...envelope, body: bytes.toString('base64url') })
  }

  for (const at of [0, 1, 40, 70, 500, bytesOf(envelope.body).length - 1]) {
    const came = await opened([lines[0] ?? '', flip(at), ...lines.slice(2)], holders[0])
    expect(troublesIn(came)).toEqual([{ place: 1, code: 'does-not-open' }])
  }
  const moved = JSON.stringify({ ...envelope, kind: envelope.kind === 'text' ? 'answers' : 'text' })
  const came = await opened([lines[0] ?? '', moved, ...lines.slice(2)], holders[0])
  expect(troublesIn(came)).toEqual([{ place: 1, code: 'does-not-open' }])
})

test('a text in an envelope for answers is not understood, nor are bytes that are no JSON', async () => {
  const { lines, holders, context, survey } = await few()
  const { publicKey } = await requireSurveyKey(context, survey.code, holders[0])
  const seal = async (n: number, plain: string) => {
    const id = new Uint8Array(16).fill(n)
    const place = { survey: survey.code, kind: 'answers' as const, id }
    const body = await sealEnvelope(publicKey, place, new TextEncoder().encode(plain))
    const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
    return JSON.stringify({ id: written(id), kind: 'answers', body: written(body) })
  }
  const text = canonical({ format: 'soundings.text/1', question: 'story', text: 'x' })
  const put = [await seal(1, text), await seal(2, 'hello'), await seal(3, 'null')]

  const came = await opened([lines[0] ?? '', ...put, ...lines.slice(4)], holders[0])

  expect(troublesIn(came)).toEqual([1, 2, 3].map((place) => ({ place, code: 'not-understood' })))
})

test('a bundle that was cut short, or holds more than it says, is seen to be so', async () => {
  const { lines, holders } = await few()

  const short = await opened(lines.slice(0, 21), holders[0])
  const torn = await opened([...lines.slice(0, 25), (lines[25] ?? '').slice(0, 90)], holders[0])
  const long = await opened([...lines, lines[1] ?? ''], holders[0])

  expect(troublesIn(short)).toEqual(
    [21, 22, 23, 24, 25].map((place) => ({ place, code: 'not-there' })),
  )
  expect(troublesIn(torn)).toEqual([{ place: 25, code: 'not-an-envelope' }])
  expect(troublesIn(long)).toEqual([{ place: 26, code: 'one-too-many' }])
})
