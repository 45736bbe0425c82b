import { expect, test } from 'vitest'

import { judgeNumbers, type Judge } from '#app/operations/judge-release'
import { sha256 } from '#app/operations/mark'
import { acceptOrAsk } from '#app/operations/requests/accept-or-ask'
import { approvePublication, approveRelease } from '#app/operations/requests/approve'
import { previewRelease } from '#app/operations/requests/preview-release'
import { acceptRelease } from '#app/operations/accept-release'
import { listReleases } from '#db/register/queries/releases'

import { engines, usualEngine } from '../../../support/fresh-stores'
import { solve } from '../../../surveys/findings/the-solver'
import { must } from '../answering'
import { aClosedSurvey, bytesOfRelease, counted, releaseOf } from '../releases-made'
import { codesOf, letAlone, seen, twoPeople, type Person } from './four-eyes'

const { slug } = counted
const given = { hash: sha256, solve }
const judge: Judge = (judging) =>
  Promise.resolve(judgeNumbers({ ...judging, hash: sha256, solve, random: () => 0.5 }))

/** A closed survey of a network of two people, and a release of it. */
async function closedWithTwo(engine = usualEngine) {
  const { context } = await aClosedSurvey(engine)
  const door = { now: context.hour * 3_600_000, secret: new Uint8Array(32) }
  const people = await twoPeople(engine, { ...context, ...door })
  return { ...people, body: bytesOfRelease(await releaseOf(context)) }
}

async function askFor(person: Person, body: string): Promise<string> {
  const { request } = must(await acceptOrAsk(person, { body, ...given }))
  if (!request) throw new Error('It was accepted at once.')
  return request.id
}

async function approveAs(person: Person, id: string) {
  return approveRelease(person, { id, shown: (await seen(person, id)).shown, judge })
}

test.each(engines)(
  'on %s a release that one asks for is stored byte for byte once another approves',
  async (engine) => {
    const { amara, bo, context, body } = await closedWithTwo(engine)
    const id = await askFor(amara, body)
    expect(await listReleases(context.register, slug)).toEqual([])

    must(await approveAs(bo, id))

    const stored = await listReleases(context.register, slug)
    expect(stored.map((release) => release.body)).toEqual([body])
  },
)

test('nobody approves a release of their own', async () => {
  const { amara, body } = await closedWithTwo()
  const id = await askFor(amara, body)

  expect(await codesOf(approveAs(amara, id))).toEqual(['own-request'])
})

test('a release is approved as a release, and as nothing else', async () => {
  const { amara, bo, body } = await closedWithTwo()
  const id = await askFor(amara, body)
  const { shown } = await seen(bo, id)

  expect(await codesOf(approvePublication(bo, { id, shown }))).toEqual(['request-gone'])
})

test('without a second person a release is accepted at once, and the same bytes again change nothing', async () => {
  const { amara, context, body } = await closedWithTwo()
  await letAlone(context)

  const first = must(await acceptOrAsk(amara, { body, ...given }))
  const again = must(await acceptOrAsk(amara, { body, ...given }))

  expect(first.accepted).toMatchObject({ number: 1, already: false })
  expect(again.accepted).toMatchObject({ number: 1, already: true })
})

test('a release that another one overtook cannot be approved', async () => {
  const { amara, bo, context, body } = await closedWithTwo()
  const other = bytesOfRelease(await releaseOf(context, { messages: { en: 'Pay us fairly.' } }))
  const id = await askFor(amara, body)
  must(await acceptRelease(context, { body: other, ...given }))

  expect((await seen(bo, id)).troubles.map(({ code }) => code)).toEqual(['released-meanwhile'])
  expect(await codesOf(approveAs(bo, id))).not.toContain('done')
  expect(await listReleases(context.register, slug)).toHaveLength(1)
})

test('numbers that were changed where they wait are not released', async () => {
  const { amara, bo, context, body } = await closedWithTwo()
  const other = bytesOfRelease(await releaseOf(context, { noes: 30 }))
  const id = await askFor(amara, body)
  await context.register
    .updateTable('request_body')
    .set({ body: other })
    .where('request', '=', id)
    .execute()

  expect(await codesOf(approveAs(bo, id))).toEqual(['changed-meanwhile'])
  expect(await listReleases(context.register, slug)).toEqual([])
})

test('before it is approved a release can be seen just as it would be published', async () => {
  const { context, body } = await closedWithTwo()

  const shown = must(await previewRelease(context, { slug, body }))

  expect(shown).toMatchObject({ slug, body, outcome: {}, waves: [] })
  expect(shown.release.hash).toBe((JSON.parse(body) as { hash: string }).hash)
})
