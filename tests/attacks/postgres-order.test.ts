import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { keepHouse } from '#app/operations/keep-house'
import { anyDb } from '#db/backup/rows'
import { readAtOnce } from '#db/backup/snapshot'
import type { ResponsesDb, Stores } from '#db/connection'
import { addResponse } from '#db/responses/queries/add-response'
import { vacuumResponses } from '#db/responses/vacuum'

import { must } from '../app/operations/answering'
import { freshStores } from '../support/fresh-stores'
import { seeded } from '../support/seeded'
import { aCodedSurvey, answerWithCodes } from './coded-responses'
import { kendallTau } from './kendall-tau'

// What sealing adds to a bucket: version, encapsulated key, tag.
const sizes = [1, 4, 16].map((kibibytes) => kibibytes * 1024 + 82)
const long = sizes.slice(1)
const rows = 120

test.each(sizes)(
  'after the night nothing on PostgreSQL orders bodies of %i bytes',
  async (size) => {
    const { responses } = await freshStores('postgres')
    const sent = await send(responses, size)

    expect(await vacuumResponses(responses)).toBeUndefined()

    const { place, counted, transactions } = await tracesOf(responses, sent)
    expect(Math.abs(place)).toBeLessThan(0.15)
    expect(Math.abs(counted)).toBeLessThan(0.15)
    expect(transactions).toBe(1)
  },
)

test.each(long)('until then all of them do, for bodies of %i bytes', async (size) => {
  const { responses } = await freshStores('postgres')

  const sent = await send(responses, size)

  expect(await tracesOf(responses, sent)).toEqual({ place: 1, counted: 1, transactions: rows })
})

test.each(long)('clustering alone would leave the numbers of bodies of %i bytes', async (size) => {
  const { responses } = await freshStores('postgres')
  const sent = await send(responses, size)

  await sql`update envelope set survey = survey`.execute(responses)
  await sql`cluster envelope using envelope_pkey`.execute(responses)

  expect(await tracesOf(responses, sent)).toMatchObject({ counted: 1, transactions: 1 })
})

test('after the night the register shows no order in which codes were spent', async () => {
  const survey = await aCodedSurvey('postgres')
  await answerWithCodes(survey, 20)
  const { register } = survey.staff
  const transactions = async () => {
    const { rows: found } = await sql`select distinct xmin from access_code`.execute(register)
    return found.length
  }
  const before = await transactions()

  must(await keepHouse(survey.staff))

  expect(before).toBe(20)
  expect(await transactions()).toBe(1)
  const { rows: places } = await sql<{ hash: Buffer }>`select hash from access_code
    order by ctid`.execute(register)
  const hashes = places.map(({ hash }) => hash.toString('hex'))
  expect(hashes).toEqual(hashes.toSorted())
})

test('PostgreSQL keeps no copy of ids, hashes and sealed bytes for its plans', async () => {
  const { register, responses } = await freshStores('postgres')
  await send(responses, 200)
  await vacuumResponses(responses)
  await register.insertInto('access_code').values(someCodes()).execute()

  expect(await sampled(responses, 'envelope')).toEqual(['kind', 'survey'])
  expect(await sampled(register, 'access_code')).toEqual(['batch', 'spent', 'survey'])
})

test('left alone it would keep them', async () => {
  const { responses } = await freshStores('postgres')
  await send(responses, 200)
  await sql`alter table envelope alter column id set statistics 100,
    alter column body set statistics 100`.execute(responses)

  expect(await sampled(responses, 'envelope')).toEqual(['body', 'id', 'kind', 'survey'])
})

test('a table that was laid down anew has all that it had before', async () => {
  const { responses } = await freshStores('postgres')
  const before = await shapeOf(responses)

  await vacuumResponses(responses)

  expect(await shapeOf(responses)).toEqual(before)
})

test('while a backup reads nothing is laid down anew, and the backup misses nothing', async () => {
  const { responses } = await freshStores('postgres')
  await send(responses, 200)

  const [problem, read] = await readAtOnce(responses, ['envelope', 'draft'], async (db) => [
    await vacuumResponses(responses),
    await db.selectFrom('envelope').select('id').execute(),
  ])

  expect(problem).toMatchObject({ code: 'vacuum-failed' })
  expect(read).toHaveLength(rows)
})

async function send(db: ResponsesDb, size: number): Promise<string[]> {
  const random = seeded(size)
  const sent = Array.from({ length: rows }, () => ({ id: random(16), body: random(size) }))
  for (const row of sent) {
    const envelope = { ...row, survey: 'k7m2', kind: 'answers' as const }
    await db.transaction().execute((trx) => addResponse(trx, [envelope]))
  }
  return sent.map(({ id }) => Buffer.from(id).toString('hex'))
}

/** How far the places of rows, and the numbers under which long bodies are kept, follow the order of sending. */
async function tracesOf(db: ResponsesDb, sent: string[]) {
  const { rows: found } = await sql<{ id: Buffer; number: string | null; transaction: string }>`
    select id, pg_column_toast_chunk_id(body)::text as number, xmin::text as transaction
    from envelope order by ctid`.execute(db)
  const inPlace = found.map(({ id }) => id.toString('hex'))
  const counted = found
    .filter(({ number }) => number !== null)
    .toSorted((one, other) => Number(one.number) - Number(other.number))
    .map(({ id }) => id.toString('hex'))
  return {
    place: kendallTau(sent.map((id) => inPlace.indexOf(id))),
    counted: counted.length === 0 ? 0 : kendallTau(sent.map((id) => counted.indexOf(id))),
    transactions: new Set(found.map(({ transaction }) => transaction)).size,
  }
}

function someCodes() {
  const random = seeded(7)
  return Array.from({ length: 50 }, () => {
    return { hash: random(32), survey: 'k7m2', batch: 'spring', spent: 0 as const }
  })
}

async function sampled(db: Stores[keyof Stores], table: string): Promise<string[]> {
  const any = anyDb(db)
  await sql`analyze ${sql.table(table)}`.execute(any)
  const { rows: found } = await sql<{ attname: string }>`select attname from pg_stats
    where tablename = ${table} order by attname`.execute(any)
  return found.map(({ attname }) => attname)
}

async function shapeOf(db: ResponsesDb): Promise<unknown> {
  const { rows: indexes } = await sql`select indexname, indexdef from pg_indexes
    where schemaname = 'public' order by indexname`.execute(db)
  const { rows: rules } = await sql`select conrelid::regclass::text as "table", conname,
    pg_get_constraintdef(oid) as rule from pg_constraint
    where connamespace = 'public'::regnamespace order by 1, 2`.execute(db)
  const { rows: columns } = await sql`select attrelid::regclass::text as "table", attname,
    format_type(atttypid, atttypmod) as type, attstattarget, attcollation::regcollation::text as sorting
    from pg_attribute where attnum > 0 and not attisdropped
      and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace
        and relkind = 'r') order by 1, 2`.execute(db)
  return { indexes, rules, columns }
}
