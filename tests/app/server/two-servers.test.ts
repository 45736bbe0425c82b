import { expect, onTestFinished, test } from 'vitest'

import { close } from '#app/operations/close'
import { keepHouse } from '#app/operations/keep-house'
import { offerSetUp, setUp } from '#app/operations/people/set-up'
import { paths } from '#app/paths'
import { makeDoor, markOf } from '#app/respond/door'
import { readStamp } from '#app/vault/page-stamp'
import { joinServers, type Servers } from '#db/servers'

import { answerWhole, walk } from '../../support/answer-whole'
import { answersFor } from '../../support/answers-for'
import { freshFolder } from '../../support/fresh-stores'
import { PlainClient } from '../../support/plain-client'
import { runServer } from '../../support/running-server'
import { must } from '../operations/answering'
import { network, password } from '../operations/people/a-workplace'
import { secret, sharedTwoServers } from './two-servers'

const two = sharedTwoServers()

test('both start on empty databases at the same moment', () => {
  for (const address of two.addresses) expect(address).toMatch(/^http:/)
})

test('journeys whose pages come from both by turns are stored once each', async () => {
  const before = await envelopes()

  const answered = await Promise.all(
    [1, 2, 3, 1, 2, 3, 1, 2].map((path) =>
      answerWhole(new PlainClient(two.address), { survey: two.survey, lang: 'en', path }),
    ),
  )

  expect(new Set(answered.map(({ receipt }) => receipt)).size).toBe(8)
  expect(await envelopes()).toBe(before + 8)
})

test('one response sent to both at once is stored once, and both say thanks', async () => {
  const [one, other] = await atTheCheck()
  const before = await envelopes()

  await Promise.all([one.press('go'), other.press('go')])

  expect([one.page.path, other.page.path]).toEqual([thanks, thanks])
  expect(await envelopes()).toBe(before + 1)
})

test('one page changed on both at once loses nothing', async () => {
  const [one, other] = await atTheCheck()
  const pages = [`/en/${two.survey.code}/1`, `/en/${two.survey.code}/3`]
  await Promise.all([one.open(pages[0] ?? ''), other.open(pages[1] ?? '')])

  await Promise.all([
    one.press('go', { area: ['south'] }),
    other.press('go', { story: ['BOTH STAY'] }),
  ])
  await one.open(`/en/${two.survey.code}/check`)

  expect(one.page.body).toContain('South')
  expect(one.page.body).toContain('BOTH STAY')
})

test('a page looked at on one server is a page of the other, too', async () => {
  const hour = Math.floor(Date.now() / 3_600_000)
  const door = makeDoor(secret, false)

  for (const address of two.addresses) {
    const client = new PlainClient(address)
    await client.open(`/en/${two.survey.code}`)
    const stamp = client.formWith('go')?.controls.find(({ name }) => name === 'stamp')
    expect(readStamp(door.secret, two.survey.code, stamp?.value ?? '')?.hour).toBe(hour)
  }
})

test('whoever signs in at one is signed in at the other, until they sign out', async () => {
  const token = await two.workBeside(async (context) => {
    const link = (await offerSetUp(context)) ?? ''
    const first = { token: link, network, name: 'Amara', password, again: password, lang: 'en' }
    return must(await setUp(context, first)).token
  })
  const [one, other] = two.addresses.map((address) => new PlainClient(address))
  for (const client of [one, other]) client?.cookies.set('staff', token)

  await other?.open(paths.account())
  const signedIn = other?.page.path
  await one?.post(paths.signOut(), new URLSearchParams())
  await other?.open(paths.account())

  expect(signedIn).toBe(paths.account())
  expect(other?.page.path).toContain(paths.signIn())
})

test('both know of each other, and of one that comes and goes', async () => {
  const third = await join(markOf(secret))
  await expect.poll(() => third?.count(), { timeout: 20_000 }).toBe(3)

  const fourth = await join(markOf(secret))
  await expect.poll(() => third?.count(), { timeout: 20_000 }).toBe(4)
  await fourth?.leave()

  await expect.poll(() => third?.count(), { timeout: 20_000 }).toBe(3)
})

test('one with another secret does not begin beside them', async () => {
  const { registerUrl = '', responsesUrl = '' } = two.place
  const { ended, log } = await runServer({
    DATA_DIR: await freshFolder(),
    REGISTER_URL: registerUrl,
    RESPONSES_URL: responsesUrl,
  })

  expect(await ended).toBe(1)
  expect(log()).toContain('Set the same SESSION_SECRET')
})

test('of both one keeps house in a night', async () => {
  const kept = await Promise.all(
    [1, 2].map(() => two.workBeside((context) => keepHouse(context, { nightly: true }))),
  )

  const did = kept.filter((each) => each.ok && each.value.already !== true)
  expect(did).toHaveLength(1)
})

test('closed while many send, each who was thanked is stored and nobody else', async () => {
  const before = await envelopes()
  const clients = await Promise.all(Array.from({ length: 12 }, async () => (await atTheCheck())[0]))

  const send = async (client: PlainClient) => {
    await client.press('go')
    return client.page.path === thanks
  }
  const closing = two.workBeside((context) => close(context, { slug: two.survey.slug }))
  const meanwhile = await Promise.all(clients.slice(0, 8).map(send))
  must(await closing)
  const after = await Promise.all(clients.slice(8).map(send))

  expect(after).toEqual([false, false, false, false])
  expect(await envelopes()).toBe(before + meanwhile.filter(Boolean).length)
})

const thanks = `/en/${two.survey.code}/thanks`

/** Somebody who has answered everything, seen at the last page by each of the servers. */
async function atTheCheck(): Promise<[PlainClient, PlainClient]> {
  const [one, other] = [new PlainClient(two.addresses[0]), new PlainClient(two.addresses[1])]
  const whole = { survey: two.survey, lang: 'en', answers: answersFor(two.survey, 1) }
  await walk(one, whole, 'check')
  for (const [name, value] of one.cookies) other.cookies.set(name, value)
  await other.open(one.page.path)
  return [one, other]
}

/** How many responses are stored, whatever texts lie beside them. */
function envelopes(): Promise<number> {
  return two.workBeside(async ({ responses }) => {
    const found = await responses
      .selectFrom('envelope')
      .select('id')
      .where('kind', '=', 'answers')
      .execute()
    return found.length
  })
}

async function join(mark: number): Promise<Servers | undefined> {
  const servers = await joinServers(two.place.registerUrl ?? '', mark)
  onTestFinished(() => servers?.leave())
  return servers
}
