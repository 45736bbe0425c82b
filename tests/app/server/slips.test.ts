import { afterEach, expect, test, vi } from 'vitest'

import type { Session } from '#app/operations/people/session'
import { keepSlips } from '#app/server/slips'

const address = 'https://soundings.example/staff/people?page=2'
const posted = new Request(address, { method: 'POST', body: 'name=' })
const back = (body = '<p>Write a name.</p>') =>
  new Response(body, { status: 422, headers: { 'Content-Type': 'text/html' } })

function sessionOf(letter: string): Session {
  const scope = { surveys: [], countries: [] }
  const colleague = { id: letter, name: letter, roles: [], scope, lang: 'en', revision: 1 }
  const hash = new TextEncoder().encode(letter)
  return { hash, colleague, hasFactor: false, factorDue: false }
}

const [amara, bo] = [sessionOf('a'), sessionOf('b')]

async function ledTo(slips: ReturnType<typeof keepSlips>, body?: string): Promise<Request> {
  const { status, headers } = await slips.lead(posted, amara, back(body))
  expect(status).toBe(303)
  return new Request(`https://soundings.example${headers.get('Location') ?? ''}`)
}

afterEach(() => {
  vi.useRealTimers()
})

test('whoever sent a form is led to the page that came back, as often as they like', async () => {
  const slips = keepSlips()
  const way = await ledTo(slips)

  expect(way.url).toMatch(/\/staff\/people\?page=2&again=[\w-]{16}$/)
  const found = [slips.find(way, amara), slips.find(way, amara)]
  expect(found.map((page) => page?.status)).toEqual([422, 422])
  expect(await found[1]?.text()).toBe('<p>Write a name.</p>')
})

test('nobody else finds the page, nor whoever has signed out', async () => {
  const slips = keepSlips()
  const way = await ledTo(slips)

  expect(slips.find(way, bo)).toBeUndefined()
  expect(slips.find(way, undefined)).toBeUndefined()
})

test('with other roles, other limits or another language the page is no longer theirs', async () => {
  const slips = keepSlips()
  const way = await ledTo(slips)
  const { colleague } = amara
  const others = [
    { ...colleague, roles: ['auditor' as const] },
    { ...colleague, scope: { surveys: ['members-2025'], countries: [] } },
    { ...colleague, lang: 'fr' as const },
  ]

  expect(others.map((other) => slips.find(way, { ...amara, colleague: other }))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(slips.find(way, amara)).toBeDefined()
})

test('a page that is longer than all that may be kept is answered at once', async () => {
  const slips = keepSlips()
  const way = await ledTo(slips)
  const answer = await slips.lead(posted, amara, back('a'.repeat(9e6)))

  expect([answer.status, (await answer.text()).length]).toEqual([422, 9e6])
  expect(slips.find(way, amara)).toBeDefined()
})

test('whoever sends much pushes out what is theirs alone', async () => {
  const slips = keepSlips()
  const others = await slips.lead(posted, bo, back())
  const first = await ledTo(slips)
  for (let sent = 0; sent < 10; sent += 1) await ledTo(slips)

  const way = new Request(`https://soundings.example${others.headers.get('Location') ?? ''}`)
  expect(slips.find(way, bo)).toBeDefined()
  expect(slips.find(first, amara)).toBeUndefined()
})

test('the page is forgotten after a quarter of an hour', async () => {
  vi.useFakeTimers()
  const slips = keepSlips()
  const way = await ledTo(slips)
  vi.advanceTimersByTime(15 * 60_000)

  expect(slips.find(way, amara)).toBeUndefined()
})

test('what was kept first goes where there is no more room', async () => {
  const slips = keepSlips()
  const [first, second] = [await ledTo(slips, 'a'.repeat(5e6)), await ledTo(slips, 'b'.repeat(5e6))]

  expect(slips.find(first, amara)).toBeUndefined()
  expect(slips.find(second, amara)).toBeDefined()
})

const ofFactor = new Request('https://soundings.example/staff/account/Second-Factor/', {
  method: 'POST',
  body: 'digits=',
})

test.each([
  ['that holds the secret of a telephone', ofFactor, amara, back()],
  ['to a form of somebody who has not signed in', posted, undefined, back()],
  ['that is no slip', posted, amara, new Response('done')],
  ['to a question', new Request(address), amara, back()],
])('an answer %s stays as it is', async (_, asked, session, answer) => {
  expect(await keepSlips().lead(asked, session, answer)).toBe(answer)
})

test('beside another server, which may get the next request, the page is the answer itself', async () => {
  const answer = back()

  expect(await keepSlips(() => 2).lead(posted, amara, answer)).toBe(answer)
})

test('what a script asked for and is to read is no page, and comes at once', async () => {
  const headers = { 'Content-Type': 'application/problem+json' }
  const answer = new Response('{"problems":[]}', { status: 422, headers })

  expect(await keepSlips().lead(posted, amara, answer)).toBe(answer)
})

test('a page of entry that came back is kept nowhere, for answers stand on it', async () => {
  const entry = 'https://soundings.example/staff/consultations/a-survey/entry'
  for (const address of [
    `${entry}?mode=paper`,
    `${entry}/`,
    `${entry}.data`,
    entry.toUpperCase(),
    `${entry}/sheets`,
    `${entry}/sheets.data`,
    `${entry.toUpperCase()}/Sheets/`,
  ]) {
    const answer = back('<p>It rained.</p>')
    const led = await keepSlips().lead(new Request(address, { method: 'POST' }), amara, answer)

    expect(led).toBe(answer)
  }
})
