import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

import { changeNetwork } from '#app/operations/people/network'
import { invite } from '#app/operations/people/invite'
import { paths } from '#app/paths'
import { findAccessEnd } from '#db/register/queries/access-ends'
import { listPacksTaken } from '#db/register/queries/packs-taken'
import { listPeople } from '#db/register/queries/people'
import { canonical } from '#surveys/canonical'

import { textOf } from '../../support/page-forms'
import { PlainClient } from '../../support/plain-client'
import { workIn } from '../../support/work-in'
import { published, survey } from '../../surveys/findings/released-survey'
import { releasedWith } from '../../surveys/reports/released'
import { must } from '../operations/answering'
import { network, password } from '../operations/people/a-workplace'
import { keepReleasedAt } from '../operations/released-network'
import { aColleagueIn, post, sharedWorkplace, typedTwice } from './at-the-door'

const { slug } = survey
const released = releasedWith(survey, published)
const workplace = sharedWorkplace()
const said = (client: PlainClient) => textOf(client.page.body)

beforeAll(() => keepReleasedAt({ dataDir: workplace.dataDir }, released))

/** A consultant with these limits, in a browser in which they have signed in. */
async function aConsultant(name: string, scope: { surveys?: string[]; countries?: string[] } = {}) {
  const limits = { surveys: [], countries: [], ...scope }
  const invited = await workIn(workplace.dataDir, (context) =>
    invite(context, { name, roles: ['consultant'], scope: limits }),
  )
  const client = new PlainClient(workplace.address)
  await post(client, paths.invitation(must(invited).token), typedTwice(password))
  return client
}

/** Presses the button of a kind of file, and waits as long as it takes to be made. */
async function take(client: PlainClient, format: string, place: string) {
  await client.open(paths.packsOf(slug))
  let hop = await client.press('format', { lang: ['en'], for: [place] }, format)
  for (let left = 60; isWaiting(hop.path) && left > 0; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    hop = await client.open(hop.path)
    if (hop.body.includes('Your file is ready')) hop = await client.press('format', {}, format)
  }
  return hop
}

const isWaiting = (path: string) => path.includes('/waiting')

test('a consultant takes Kenya away with one click, and nothing of any other place', async () => {
  const client = await aConsultant('Chen', { countries: ['KE'] })
  await client.open(paths.packs())
  expect(said(client)).toContain('Kenya')

  const file = await take(client, 'csv', 'KE')

  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${slug}-en-KE.csv"`)
  expect(file.headers.get('cache-control')).toBe('no-store')
  const places = Object.values(released.release.rows).flatMap((rows) =>
    rows.map(({ code }) => code),
  )
  const told = places.filter((code) => new RegExp(`[,"]${code}[,"]`).test(file.body))
  // Of its region there is the name, as that in which Kenya lies.
  const groups = ['young', 'middle', 'old']
  expect(told.filter((code) => !groups.includes(code)).sort()).toEqual(['KE', 'africa'])
  expect(file.body).not.toContain(',africa,Africa,')
})

test('the log tells what was taken, and so do the pages of downloads', async () => {
  const client = await aConsultant('Dana', { countries: ['KE'] })
  await take(client, 'csv', 'KE')

  const taken = await workIn(workplace.dataDir, ({ register }) =>
    listPacksTaken(register, { page: 1, each: 5, who: 'Dana' }),
  )
  expect(taken.map(({ facts }) => facts)).toEqual([
    canonical({ format: 'csv', lang: 'en', place: 'KE' }),
  ])
  await client.open(paths.packs())
  expect(said(client)).toContain('What you have downloaded')
  const administrator = await aColleagueIn(workplace, 'Sees Downloads', ['administrator'])
  await administrator.open(paths.downloads({ who: 'Dana' }))
  expect(said(administrator)).toMatch(/1 file.*Dana.*CSV.*English.*Kenya/s)
  expect((await client.open(paths.downloads())).status).toBe(403)
})

test('the second who asks for the same file gets the one that lies there', async () => {
  const client = await aConsultant('Eda')
  await take(client, 'csv', 'everybody')
  const kept = readdirSync(join(workplace.dataDir, 'packs'))

  const again = await post(await aConsultant('Fay'), paths.packFileOf(slug), {
    ...{ format: 'csv', lang: 'en', for: 'everybody' },
  })

  expect(again.headers.get('content-type')).toContain('text/csv')
  expect(readdirSync(join(workplace.dataDir, 'packs'))).toEqual(kept)
})

test('the release itself comes at once, byte for byte, to whoever may have it whole', async () => {
  const asked = { format: 'json', lang: 'en', for: 'everybody' }
  const whole = await post(await aConsultant('Gus'), paths.packFileOf(slug), asked)
  const limited = await aConsultant('Hal', { countries: ['KE'] })
  const refused = await post(limited, paths.packFileOf(slug), asked)

  expect(whole.body).toBe(canonical(released.release))
  expect(refused.status).toBe(404)
  await limited.open(paths.packsOf(slug))
  expect(limited.page.body).not.toContain('value="json"')
})

test('a place that is not theirs leads back to the page, which says so', async () => {
  const client = await aConsultant('Ines', { countries: ['KE'] })

  await post(client, paths.packFileOf(slug), { format: 'csv', lang: 'en', for: 'FR' })

  expect(client.page.path).toContain(paths.packsOf(slug))
  expect(said(client)).toContain('Choose one of the places from the list.')
})

test('a consultant for another survey sees neither the list entry nor the page', async () => {
  const client = await aConsultant('Jo', { surveys: ['another-2026'] })

  await client.open(paths.packs())
  expect(client.page.body).not.toContain(paths.packsOf(slug))
  expect((await client.open(paths.packsOf(slug))).status).toBe(403)
  expect(said(client)).toContain('You see only the findings of consultations that you work on.')
  expect(client.page.body).toContain(`href="${paths.packs()}"`)
  expect((await client.open(paths.packsOf('nothing-2026'))).status).toBe(404)
})

test('a page that waits for a file that nobody asked for says so, and stands still', async () => {
  const client = await aConsultant('Kim')

  const waiting = await client.open(paths.packWaiting(slug, { format: 'html', in: 'en' }))

  expect(said(client)).toContain('The file is not here any more')
  expect(waiting.headers.has('refresh')).toBe(false)
  expect((await client.open(paths.packWaiting(slug, { format: 'exe' }))).status).toBe(404)
})

test('a link alone takes nothing away', async () => {
  const client = await aConsultant('Lee')

  await client.open(`${paths.packFileOf(slug)}?format=csv&lang=en&for=everybody`)

  expect(client.page.path).toBe(paths.packsOf(slug))
})

test('after the last day a consultant sees one sentence that says why', async () => {
  const client = await aConsultant('Mia')
  const administrator = await aColleagueIn(workplace, 'Sets Ends', ['administrator'])
  const id = await workIn(workplace.dataDir, async ({ register }) => {
    const people = await listPeople(register)
    return people.find(({ name }) => name === 'Mia')?.id ?? ''
  })
  const set = (lastDay: string, before = '') =>
    post(administrator, paths.person(id), { do: 'access-end', before, lastDay })

  expect((await set('soon')).status).toBe(422)
  expect(said(administrator)).toContain('Write a day such as 2027-03-31')
  await set('2026-01-31')
  expect((await set('2026-02-01')).status).toBe(422)
  expect(said(administrator)).toContain('Somebody else set another last day')

  expect((await client.open(paths.packs())).status).toBe(403)
  expect(said(client)).toContain('Your access has ended')
  expect((await client.open(paths.staff())).status).toBe(403)
  const kept = await workIn(workplace.dataDir, ({ register }) => findAccessEnd(register, id))
  expect(kept).toBe('2026-01-31')
})

test('a key for a program is shown once, works, and can be ended', async () => {
  const client = await aColleagueIn(workplace, 'Keeps Programs', ['administrator'])
  const until = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await client.open(paths.tokens())
  await client.press('do', { name: ['The website'], expiresOn: [until] }, 'make')
  const token = /soundings_[\w-]{43}/.exec(client.page.body)?.[0] ?? ''
  expect(client.page.body).toMatch(RegExp(`"made-token"[^>]*>${token}</code>.*-copy="made-token"`))
  expect(said(client)).toContain(`Bearer ${token}`)
  const ask = () =>
    fetch(workplace.address + paths.apiFindingsOf(slug), {
      headers: { Authorization: `Bearer ${token}` },
    })

  const answer = await ask()
  expect([answer.status, await answer.text()]).toEqual([200, canonical(released.release)])
  await client.open(paths.tokens())
  expect(client.page.body).not.toContain(token)
  expect(said(client)).toContain('The website')
  await client.press('do', {}, 'end')
  expect(said(client)).toContain('The access has ended.')
  expect((await ask()).status).toBe(401)
})

test('a form for a key that was sent twice makes one', async () => {
  const client = await aColleagueIn(workplace, 'Sends Twice', ['administrator'])
  const until = new Date().toISOString().slice(0, 10)
  await client.open(paths.tokens())
  const form = { name: 'Twice', expiresOn: until, do: 'make', mark: 'one-showing' }

  await post(client, paths.tokens(), form)
  await post(client, paths.tokens(), form)

  expect(said(client)).toContain('nothing was done twice')
  expect(client.page.body).not.toMatch(/soundings_[\w-]{43}/)
  await post(client, paths.tokens(), { ...form, mark: 'another', name: '', expiresOn: 'x' })
  expect(client.page.status).toBe(422)
  expect(said(client)).toMatch(/Write what the key is for.*Write a day such as/s)
})

test.each([
  ['GET', '/api', 404],
  ['GET', '/api/nothing', 404],
  ['GET', '/api/findings/a/b', 404],
  ['GET', '/api/findings', 401],
  ['POST', '/api/findings', 405],
  ['DELETE', '/api/findings', 405],
  ['GET', '/api/findings//x', 404],
])('%s %s is answered for a program, with %i', async (method, path, status) => {
  const answer = await fetch(workplace.address + path, { method, redirect: 'manual' })

  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    ...[status, 'application/problem+json'],
  ])
  expect(await answer.json()).toMatchObject({ status })
  if (status === 405) expect(answer.headers.get('allow')).toContain('GET')
})

test('quick exit leads where the network says, and its pages say how to reach it', async () => {
  const exit = 'https://weather.example/'
  must(await workIn(workplace.dataDir, (context) => changeNetwork(context, { ...network, exit })))

  const left = await fetch(`${workplace.address}/exit`, { redirect: 'manual' })

  expect([left.status, left.headers.get('location')]).toEqual([302, exit])
  for (const page of ['privacy', 'paper']) {
    const shown = await fetch(`${workplace.address}/en/${survey.code}/${page}`)
    expect(textOf(await shown.text())).toContain('How to reach the network: policy@example.org')
  }
})

test('what was made lies in the data folder of this server alone', () => {
  expect(existsSync(join(workplace.dataDir, 'packs'))).toBe(true)
})
