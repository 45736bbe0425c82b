import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'

import { newProgramToken } from '#app/operations/programs/program-token'

import { walk } from '../../support/answer-whole'
import { answersFor } from '../../support/answers-for'
import { PlainClient } from '../../support/plain-client'
import { freshFolder } from '../../support/fresh-stores'
import { codes } from '../../support/published'
import { sharedPreparedServer } from '../../support/prepared-server'
import { runServer } from '../../support/running-server'

const server = sharedPreparedServer()

const files = ['csv', 'xlsx', 'docx', 'html', 'json'].map((format) => `/past-meetings.${format}`)

test('a page whose register is locked gives back what was typed, and takes it when it is free', async () => {
  const client = new PlainClient(server.address)
  const survey = server.prepared.survey(codes.everyType)
  await walk(client, { survey, lang: 'en', answers: answersFor(survey, 1) }, 'part')
  const there = client.page.path

  const release = lock('register')
  const words = { role: ['other'], 'role.other': ['KEEP THESE WORDS'] }
  const trouble = await client.press('go', words).finally(release)
  await client.press('go')
  await client.open(there)

  expect(trouble.status).toBe(503)
  expect(trouble.body).toContain('Not saved yet')
  expect(trouble.body).toContain('KEEP THESE WORDS')
  expect(client.page.body).toContain('KEEP THESE WORDS')
}, 180_000)

test('a page gives back what was typed though the responses are there again when it is drawn', async () => {
  const client = new PlainClient(server.address)
  const survey = server.prepared.survey(codes.everyType)
  await walk(client, { survey, lang: 'en', answers: answersFor(survey, 1) }, 'part')
  const there = client.page.path

  const release = lock('responses')
  const freed = setTimeout(7_000).then(release)
  const words = { role: ['other'], 'role.other': ['KEEP THESE WORDS'] }
  const trouble = await client.press('go', words)
  await freed
  await client.press('go')
  await client.open(there)

  expect(trouble.status).toBe(503)
  expect(trouble.body).toContain('Not saved yet')
  expect(trouble.body).toContain('KEEP THESE WORDS')
  expect(client.page.body).toContain('KEEP THESE WORDS')
}, 180_000)

test.each([
  ['findings', '/fr/findings', 'fr', 'Pas pour le moment'],
  ['the workplace', '/staff', 'en', 'Not now'],
])(
  'a look at %s while the register is locked asks for patience, in words',
  async (_what, path, lang, words) => {
    const release = lock('register')
    const answer = await fetch(server.address + path, {
      headers: { 'Accept-Language': 'en', Cookie: `staff=${'a'.repeat(43)}` },
    }).finally(release)
    const body = await answer.text()

    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(body).toContain(`<html lang="${lang}"`)
    expect(body).toContain(words)
  },
  60_000,
)

test.each([
  ['whoever leaves', '/exit'],
  ['a page that needs no store', '/en/leaving'],
])(
  '%s is answered at once while others wait for a register that is locked',
  async (_what, path) => {
    await fetch(server.address + path)

    const release = lock('register')
    const others = Array.from({ length: 4 }, () => fetch(`${server.address}/fr/findings`))
    // By then SQLite would have begun to wait for all of them, one after the other.
    await setTimeout(500)
    const begun = performance.now()
    const { status } = await fetch(server.address + path)
    const waited = performance.now() - begun
    release()
    await Promise.all(others)

    expect(status).toBe(200)
    expect(waited).toBeLessThan(2_000)
  },
  60_000,
)

test('every file of findings asks for patience while the register is locked, and so does the feed', async () => {
  const release = lock('register')
  const asked = [...files, '.atom'].map(async (file) => {
    const answer = await fetch(`${server.address}/ru/findings${file}`)
    return { status: answer.status, body: await answer.text() }
  })
  const answers = await Promise.all(asked).finally(release)

  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503, 503])
  for (const { body } of answers) {
    expect(body).toContain('<html lang="ru"')
    expect(body).toContain('Сейчас не получилось')
  }
}, 240_000)

test.each(files)(
  'findings%s is made while the responses are locked',
  async (file) => {
    const release = lock('responses')
    const answer = await fetch(`${server.address}/ru/findings${file}`).finally(release)
    const bytes = new Uint8Array(await answer.arrayBuffer())

    expect(answer.status).toBe(200)
    expect(bytes.length).toBeGreaterThan(500)
  },
  120_000,
)

test('a program is told to come again while the register is locked', async () => {
  await fetch(`${server.address}/en`)
  const release = lock('register')
  const headers = { Authorization: `Bearer ${newProgramToken(randomBytes)}` }
  const answer = await fetch(`${server.address}/api/findings`, { headers }).finally(release)

  expect(answer.status).toBe(503)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
}, 60_000)

test('a program is told so in a document even where nobody has reached the register yet', async () => {
  const dataDir = await freshFolder()
  const { address } = await runServer({ DATA_DIR: dataDir })

  const release = lock('register', dataDir)
  const answer = await fetch(`${address}/api/findings`).finally(release)

  expect(answer.status).toBe(503)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(await answer.json()).toMatchObject({ status: 503, title: 'Service Unavailable' })
}, 60_000)

/** Holds the file of a store as another program may, until released. */
function lock(store: 'register' | 'responses', dataDir = server.prepared.dataDir): () => void {
  const file = new Database(join(dataDir, `${store}.sqlite`))
  file.exec('begin exclusive')
  return () => {
    file.exec('rollback')
    file.close()
  }
}
