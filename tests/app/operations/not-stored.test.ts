import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'

import type { Context } from '#app/operations/context'
import { makeReturnCode } from '#app/operations/make-return-code'
import { readDraft } from '#app/operations/read-draft'
import { startDraft } from '#app/operations/start-draft'
import { submit } from '#app/operations/submit'
import { withdraw } from '#app/operations/withdraw'
import { saysNotStored } from '#db/responses/not-stored'
import { fail } from '#surveys/result'

import { aSurveyOpen, type OpenSurvey } from './a-survey-open'
import { beginWith, must, sendPage, wholeStory } from './answering'
import { rowCounts } from './opened'
import { fillDisk, lockFile } from './trouble'

const notStored = fail({ code: 'not-stored-yet' })
const longStory = { story: ['It rained. '.repeat(170)] }

test('a full disk is said, the draft stays whole, and sending works when there is room', async () => {
  const { context, code } = await aSurveyOpen('sqlite')
  const place = await beginWith(context, code, { ...wholeStory, story: longStory })
  const freeDisk = await fillDisk(context.responses, 'envelope')
  const before = await rowCounts(context.responses)

  const refused = await submit(context, { ...place, lang: 'en' })
  const meanwhile = await rowCounts(context.responses)
  const { content } = must(await readDraft(context, place))
  await freeDisk()
  const sent = await submit(context, { ...place, lang: 'en' })

  expect(refused).toEqual(notStored)
  expect(meanwhile).toEqual(before)
  expect(content.pages.story?.fields).toEqual(longStory)
  expect(must(sent).already).toBe(false)
  expect(await rowCounts(context.responses)).toMatchObject({
    draft: 0,
    envelope: before.envelope + 3,
  })
})

test('a page that finds the disk full leaves the draft as it was', async () => {
  const { context, code } = await aSurveyOpen('sqlite')
  const place = await beginWith(context, code)
  const freeDisk = await fillDisk(context.responses, 'draft')

  const refused = await sendPage(context, place, 'story', { story: ['x'.repeat(100_000)] })
  const { content } = must(await readDraft(context, place))
  await freeDisk()

  expect(refused).toEqual(notStored)
  expect(content.pages.story?.fields).toEqual(wholeStory.story)
})

test('while another program holds the file nothing is stored and nothing is lost', async () => {
  const { context, code, place: where } = await aSurveyOpen('sqlite')
  const place = await beginWith(context, code)
  const unlock = lockFile(where.dataDir)

  const refused = await everything(context, code, place)
  unlock()

  expect(refused).toEqual(refused.map(() => notStored))
  expect(await rowCounts(context.responses)).toEqual({ envelope: 0, draft: 1, return_code: 0 })
  expect((await submit(context, { ...place, lang: 'en' })).ok).toBe(true)
})

test('on PostgreSQL a lock that lasts is said, and nothing is lost', async () => {
  const survey = await aSurveyOpen('postgres')
  const place = await beginWith(survey.context, survey.code)
  const unlock = await lockTables(survey)

  const refused = await submit(survey.context, { ...place, lang: 'en' })
  await unlock()

  expect(refused).toEqual(notStored)
  expect(await rowCounts(survey.context.responses)).toMatchObject({ envelope: 0, draft: 1 })
  expect((await submit(survey.context, { ...place, lang: 'en' })).ok).toBe(true)
})

test('a database that has gone away is said, and answers again when it is back', async () => {
  const { context, code, place: where } = await aSurveyOpen('postgres')
  const place = await beginWith(context, code)
  const bringBack = await takeAway(where.responsesUrl)

  const refused = await submit(context, { ...place, lang: 'en' })
  await bringBack()

  expect(refused).toEqual(notStored)
  // Connections that died unnoticed may each say it once more before a new one is made.
  await expect.poll(async () => (await submit(context, { ...place, lang: 'en' })).ok).toBe(true)
})

test('a connection that is lost between two steps of a change is said', async () => {
  const { context, place } = await aSurveyOpen('postgres')
  const other = await connect(place.responsesUrl)
  onTestFinished(() => other.end())
  const look = (db: Context['responses']) => db.selectFrom('envelope').select('id').execute()

  const failed = await context.responses
    .transaction()
    .execute(async (trx) => {
      await look(trx)
      await endSessions(other, await nameOf(other))
      await setTimeout(200)
      return look(trx)
    })
    .catch((error: unknown) => error)

  expect(failed).toBeInstanceOf(Error)
  expect(saysNotStored(failed)).toBe(true)
})

test('a mistake of ours is not taken for a full disk', () => {
  expect(saysNotStored(new TypeError('x is not a function'))).toBe(false)
  expect(saysNotStored(Object.assign(new Error('no such table'), { code: 'SQLITE_ERROR' }))).toBe(
    false,
  )
  expect(saysNotStored(Object.assign(new Error('duplicate'), { code: '23505' }))).toBe(false)
})

function everything(context: Context, survey: string, place: Parameters<typeof readDraft>[1]) {
  return Promise.all([
    startDraft(context, { survey }),
    sendPage(context, place, 'story', {}),
    readDraft(context, place),
    makeReturnCode(context, place),
    submit(context, { ...place, lang: 'en' }),
    withdraw(context, { survey, receipt: '1'.repeat(24) }),
  ])
}

async function lockTables({ place }: OpenSurvey): Promise<() => Promise<void>> {
  const other = await connect(place.responsesUrl)
  await other.query(`alter database ${await nameOf(other)} set lock_timeout = '100ms'`)
  await endSessions(other, await nameOf(other))
  await other.query('begin; lock table envelope in access exclusive mode')
  return async () => {
    await other.query('rollback')
    await other.end()
  }
}

async function connect(connectionString = ''): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

async function nameOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  return rows[0]?.name ?? ''
}

async function endSessions(client: pg.Client, database: string): Promise<void> {
  const all = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1'
  await client.query(`${all} and pid <> pg_backend_pid()`, [database])
}

async function takeAway(url = ''): Promise<() => Promise<void>> {
  const database = new URL(url).pathname.slice(1)
  const other = await connect(url.replace(database, 'postgres'))
  await other.query(`alter database ${database} allow_connections false`)
  await endSessions(other, database)
  return async () => {
    await other.query(`alter database ${database} allow_connections true`)
    await other.end()
  }
}
