import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { walk } from '../../support/answer-whole'
import { answersFor } from '../../support/answers-for'
import { PlainClient } from '../../support/plain-client'
import { codes } from '../../support/published'
import { sharedPreparedServer } from '../../support/prepared-server'

const server = sharedPreparedServer()
const intro = `/en/${codes.everyType}`

test('what was sent while nothing could be read goes along with the next try', async () => {
  const client = new PlainClient(server.address)
  const survey = server.prepared.survey(codes.everyType)
  await walk(client, { survey, lang: 'en', answers: answersFor(survey, 1) }, 'part')
  const there = client.page.path

  const release = lockResponses()
  const words = { role: ['other'], 'role.other': ['KEEP THESE WORDS'] }
  const trouble = await client.press('go', words).finally(release)
  await client.press('go')
  await client.open(there)

  expect(trouble.status).toBe(503)
  expect(trouble.body).toContain('KEEP THESE WORDS')
  expect(client.page.body).toContain('KEEP THESE WORDS')
}, 180_000)

test.each(['/check', '/thanks'])(
  'a look at %s while nothing can be read asks for patience',
  async (step) => {
    const client = await begun()

    const release = lockResponses()
    const { status, body } = await client.open(intro + step).finally(release)

    expect(status).toBe(503)
    expect(body).toContain('data-quick-exit')
    expect(body).toContain('Wait a minute')
  },
  60_000,
)

async function begun(): Promise<PlainClient> {
  const client = new PlainClient(server.address)
  await client.open(intro)
  await client.press('go')
  return client
}

/** Holds the file of the responses as a rewriting at night does, until released. */
function lockResponses(): () => void {
  const file = new Database(join(server.prepared.dataDir, 'responses.sqlite'))
  file.exec('begin exclusive')
  return () => {
    file.exec('rollback')
    file.close()
  }
}
