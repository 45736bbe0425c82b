import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

import { paths } from '#app/paths'
import { toBase64url } from '#app/vault/base64url'

import { form } from '../../support/asking'
import { textOf } from '../../support/page-forms'
import { PlainClient } from '../../support/plain-client'
import { runServer, spawnServer, type RunningServer } from '../../support/running-server'
import { newHolder } from '../operations/a-network'

let folder = ''
let server: RunningServer
let amara: PlainClient | undefined
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  server = await spawnServer({ DATA_DIR: folder })
  return async () => {
    server.process.kill('SIGKILL')
    await server.ended
    rmSync(folder, { recursive: true })
  }
}, 60_000)

const printed = /^Set this network up at (http:\/\/localhost:\d+)(\/staff\/set-up\/[\w-]{43})$/m
const link = () => printed.exec(server.said())?.[2] ?? ''
const typed = {
  network: 'The “network” & friends',
  contact: 'policy@example.org',
  exit: 'https://weather.example/',
  timeZone: 'Africa/Nairobi',
  fourEyes: 'no',
  name: 'Amara',
}
const passwords = { password: 'three calm umbrellas', again: 'three calm umbrellas' }
const first = () => (amara ??= new PlainClient(server.address))
const post = (sent: Record<string, string>, more: Record<string, string> = {}) =>
  fetch(server.address + link(), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(sent),
    headers: { ...form, ...more },
  })

test.each([
  ['/', 'en', 'Not open yet'],
  ['/fr', 'fr', 'Pas encore ouvert'],
  ['/zh/k7m2', 'zh', '尚未开放'],
  ['/staff?lang=ru', 'ru', 'Ещё не открыто'],
  ['/staff/sign-in', 'en', 'Not open yet'],
])('before that, %s says in %s that it is not open yet', async (path, lang, words) => {
  const answer = await fetch(server.address + path)
  const page = await answer.text()

  expect(answer.status).toBe(503)
  expect(page).toContain(`<html lang="${lang}"`)
  expect(page).toContain(`<title>${words}</title>`)
})

test('before that, the way out, the style and the health of the server are there all the same', async () => {
  const style = /href="(\/build\/[^"]+\.css)"/.exec(await (await post({})).text())?.[1] ?? ''
  const status = async (path: string) =>
    (await fetch(server.address + path, { redirect: 'manual' })).status

  expect([await status('/healthz'), await status('/exit'), await status(style)]).toEqual([
    200, 200, 200,
  ])
})

test('a network that is not open yet is no trouble for the log', () => {
  expect(server.log()).toBe('')
})

test('a link that was not printed leads nowhere', async () => {
  const answer = await fetch(`${server.address}/staff/set-up/${'a'.repeat(43)}?lang=es`)

  expect(answer.status).toBe(410)
  expect(await answer.text()).toContain('Este enlace ya no sirve')
})

test('what is to be mended is said in one list, and all is kept but the passwords', async () => {
  const wrong = { ...typed, contact: ' ', exit: 'weather', password: 'shortsecret', again: '' }
  const answer = await post(wrong)
  const page = await answer.text()

  expect(answer.status).toBe(422)
  expect(page.match(/<li><a href="#(contact|exit|password)"/g)).toHaveLength(3)
  expect(page).toContain('value="The “network” &amp; friends"')
  expect(page).toMatch(/value="weather"/)
  expect(page).toMatch(/<option value="Africa\/Nairobi" selected=""/)
  expect(page).toMatch(/id="fourEyes-2"[^>]* checked="" value="no"/)
  expect(page).not.toContain('shortsecret')
})

test('another website cannot set the network up', async () => {
  const answer = await post({ ...typed, ...passwords }, { Origin: 'https://evil.example' })

  expect(answer.status).toBe(403)
})

test('the printed link makes the first account, and leads on to the first key', async () => {
  await first().open(link())
  expect(first().page.status).toBe(200)

  await first().post(link(), new URLSearchParams({ ...typed, ...passwords }))

  expect(first().page).toMatchObject({ path: paths.newKey(), status: 200 })
  expect(textOf(first().page.body)).toContain('One step is left before the network opens')
  expect(first().page.links).not.toContain(paths.people())
})

test('before that key is made, respondents find nothing open and staff are led to it', async () => {
  expect((await fetch(`${server.address}/en`)).status).toBe(503)

  await first().open(paths.people())
  expect(first().page.path).toBe(paths.newKey())
  const stranger = new PlainClient(server.address)
  await stranger.open(paths.staff())
  expect(stranger.page.path).toBe(paths.signIn(paths.newKey()))
})

test('whoever had to leave signs in again and goes on with the key', async () => {
  const again = new PlainClient(server.address)
  await again.open(paths.signIn())
  const { password } = passwords
  await again.post(paths.signIn(), new URLSearchParams({ name: 'Amara', password }))

  expect(again.page).toMatchObject({ path: paths.newKey(), status: 200 })
})

test('with the first key the network opens', async () => {
  const { pair } = await newHolder('Amara')
  const publicKey = toBase64url(pair.publicKey)

  await first().post(paths.newKey(), new URLSearchParams({ publicKey }))

  expect(first().page).toMatchObject({ path: paths.keyHolders('made'), status: 200 })
  expect(textOf(first().page.body)).toContain('Amara')
  expect((await fetch(`${server.address}/en`)).status).toBe(200)
})

test('the page that set the network up, sent again, says that this is done', async () => {
  const answer = await post({ ...typed, ...passwords })

  expect(answer.status).toBe(410)
  expect(await answer.text()).toContain('The network has been set up already')
})

test('where somebody works already, a server prints no link', async () => {
  const again = await runServer({ DATA_DIR: folder })

  expect(again.said()).toMatch(/^Soundings is at \S+\n$/)
})

test('behind another address the link names that one', async () => {
  const { said } = await runServer({ PUBLIC_URL: 'https://soundings.example' })

  expect(said()).toMatch(
    /^Set this network up at https:\/\/soundings\.example\/staff\/set-up\/\S+$/m,
  )
})
