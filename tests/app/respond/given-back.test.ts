import Database from 'better-sqlite3'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'

import { walk } from '../../support/answer-whole'
import { answersFor } from '../../support/answers-for'
import { textOf } from '../../support/page-forms'
import { PlainClient } from '../../support/plain-client'
import { codes } from '../../support/published'
import { sharedPreparedServer } from '../../support/prepared-server'

const server = sharedPreparedServer()
const digits = '1234 5678 9012 3456 7890 1234'

test.each([
  // A return code is looked for among the responses alone, and this one is nobody’s.
  ['register' as const, [422, 503, 503]],
  ['responses' as const, [503, 503, 503]],
])(
  'a number or a code that was typed while the %s cannot be reached comes back, and is good later',
  async (store, statuses) => {
    const accessCode = server.prepared.takeCode()
    const asked = await Promise.all(
      [
        { at: `/en/${codes.everyType}/return`, name: 'code', value: digits },
        { at: `/en/${codes.everyType}/withdraw`, name: 'receipt', value: digits },
        { at: `/en/${codes.longest}/code`, name: 'code', value: accessCode },
      ].map(async ({ at, ...typed }) => ({ ...typed, client: await openAt(at) })),
    )

    const release = lock(store)
    const pressed = asked.map(async ({ client, name, value }) => {
      const page = await client.press('go', { [name]: [value] })
      return { ...page, field: new RegExp(`name="${name}"[^>]* value="${value}"`) }
    })
    const pages = await Promise.all(pressed).finally(release)
    const later = await asked.at(-1)?.client.press('go')

    expect(pages.map(({ status }) => status)).toEqual(statuses)
    for (const { status, body, field } of pages) {
      expect(body).toMatch(field)
      if (status === 503) expect(textOf(body)).toMatch(/We could not .*just now\. Wait a minute/)
    }
    expect(later?.path).toMatch(/\/1$/)
  },
  120_000,
)

test('a page stays as it was filled in while the responses can be read and not written', async () => {
  const client = await at('part')

  const release = lock('responses', 'begin immediate')
  const words = { role: ['other'], 'role.other': ['KEEP THESE WORDS'] }
  const trouble = await client.press('go', words).finally(release)
  await client.press('go')
  await client.open(trouble.path)

  expect(trouble.status).toBe(503)
  expect(textOf(trouble.body)).toContain('Nothing on this page is lost.')
  expect(trouble.body).toContain('KEEP THESE WORDS')
  expect(client.page.body).toContain('KEEP THESE WORDS')
}, 120_000)

test('the last look stays while answers cannot be written, and they are sent from there', async () => {
  const client = await at('check')

  const release = lock('responses', 'begin immediate')
  const trouble = await client.press('go').finally(release)
  await client.press('go')

  expect(trouble.status).toBe(503)
  expect(textOf(trouble.body)).toContain('Nothing on this page is lost.')
  expect(client.page.path).toMatch(/\/thanks$/)
}, 120_000)

test('the last look says that nothing was sent though the store is there again when it is drawn', async () => {
  const client = await at('check')

  const freed = setTimeout(7_000).then(lock('responses'))
  const trouble = await client.press('go')
  await freed
  await client.press('go')

  expect(trouble.status).toBe(503)
  expect(textOf(trouble.body)).toContain('Nothing on this page is lost.')
  expect(client.page.path).toMatch(/\/thanks$/)
}, 120_000)

test('who asks for a return code hears that there is none yet', async () => {
  const client = await openAt(`/en/${codes.everyType}`)
  await client.press('go')
  await client.open(`/en/${codes.everyType}/later`)

  const freed = setTimeout(7_000).then(lock('responses'))
  const trouble = await client.press('go')
  await freed
  await client.press('go')

  expect(trouble.status).toBe(503)
  expect(textOf(trouble.body)).toContain('Not saved yet')
  expect(textOf(client.page.body)).toMatch(/\d{4} \d{4} \d{4} \d{4} \d{4} \d{4}/)
}, 120_000)

async function openAt(path: string): Promise<PlainClient> {
  const client = new PlainClient(server.address)
  await client.open(path)
  return client
}

async function at(step: string): Promise<PlainClient> {
  const client = new PlainClient(server.address)
  const survey = server.prepared.survey(codes.everyType)
  await walk(client, { survey, lang: 'en', answers: answersFor(survey, 1) }, step)
  return client
}

/** Holds the file of a store as another program may, until released. */
function lock(store: 'register' | 'responses', how = 'begin exclusive'): () => void {
  const file = new Database(join(server.prepared.dataDir, `${store}.sqlite`))
  file.exec(how)
  return () => {
    file.exec('rollback')
    file.close()
  }
}
