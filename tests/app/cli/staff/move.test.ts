import { sql } from 'kysely'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'

import { anyDb } from '#db/backup/rows'
import { closeStores, openStores, type Stores, type Whereabouts } from '#db/connection'
import { isSqlite } from '#db/engine'

import { type Engine, engines, freshPlace } from '../../../support/fresh-stores'
import { aMachine, type Machine, published, slug, sure } from './machine'

const responses = 60

test('everything moves to PostgreSQL and back, and is the same bytes each time', async () => {
  const machine = await aFullMachine('sqlite')
  const [middle, end] = [await freshPlace('postgres'), await freshPlace('sqlite')]

  const there = await sure(machine, ['move'], to(middle))
  const back = await sure(at(machine, middle), ['move'], to(end))

  expect(back).toEqual(there)
  const rows = (there.tables as { table: string; rows: number }[]).map(({ table, rows: count }) => [
    table,
    count,
  ])
  expect(Object.fromEntries(rows)).toMatchObject({
    envelope: responses,
    survey_key: 2,
    access_code: 30,
  })
  const closed = await sure(at(machine, end), ['close', slug])
  expect(closed).toMatchObject({ slug })
  expect(readFileSync(join(end.dataDir, 'session-secret'), 'utf8').trim()).toBe('s'.repeat(30))
})

test('on PostgreSQL what was moved lies in the order of its keys', async () => {
  const machine = await aFullMachine('sqlite')
  const place = await freshPlace('postgres')

  await sure(machine, ['move'], to(place))

  const stores = await opened(place)
  for (const [db, table, key] of [
    [anyDb(stores.responses), 'envelope', 'id'],
    [anyDb(stores.register), 'access_code', 'hash'],
  ] as const) {
    const { rows } = await sql<{ key: Buffer; by: string }>`select ${sql.id(key)} as key,
      xmin::text as by from ${sql.table(table)} order by ctid`.execute(db)
    const keys = rows.map((row) => row.key.toString('hex'))
    expect(keys).toEqual(keys.toSorted())
    expect(new Set(rows.map(({ by }) => by)).size).toBe(1)
  }
})

test('what was moved away from opens only when that is undone', async () => {
  const machine = await aFullMachine('sqlite')
  await sure(machine, ['move'], to(await freshPlace('postgres')))

  const refused = await machine.run(['keys', 'list'])
  const undone = await machine.run(['move', '--undo'])

  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toContain('was moved to another place')
  expect(undone).toMatchObject({ status: 0 })
  expect(await sure(machine, ['keys', 'list'])).toBeDefined()
})

test.each(engines)(
  'a byte that changes on the way to %s is found, and nothing is switched',
  async (engine) => {
    const machine = await aFullMachine('sqlite')
    const place = await freshPlace(engine)
    const mend = await changeOneByte(place)

    const refused = await machine.run(['move'], to(place))
    const still = await machine.run(['keys', 'list'])
    const half = await at(machine, place).run(['keys', 'list'])
    await mend()
    const again = await machine.run(['move'], to(place))

    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('The copy of “envelope” is not what stands here')
    expect(still.status).toBe(0)
    expect(half.stderr).toContain('broke off')
    expect(again).toMatchObject({ status: 0 })
  },
)

test('a move that was killed is run again and finishes', async () => {
  const machine = await aFullMachine('sqlite')
  const place = await freshPlace('postgres')
  const stuck = await stickAtTheLog(place)

  const running = machine.start(['move'], to(place))
  await expect.poll(stuck.reached, { timeout: 60_000, interval: 50 }).toBe(true)
  running.kill()
  expect((await running.ended).status).toBeNull()
  await stuck.end()
  const before = await machine.run(['keys', 'list'])
  const again = await sure(machine, ['move'], to(place))

  expect(before.status).toBe(0)
  expect((again.tables as unknown[]).length).toBeGreaterThan(30)
  expect(await sure(at(machine, place), ['keys', 'list'])).toBeDefined()
})

test.each(engines)('what is open on %s in another process is not moved', async (engine) => {
  const machine = await aMachine(engine)
  const { REGISTER_URL: registerUrl, RESPONSES_URL: responsesUrl } = machine.env
  await opened({ dataDir: machine.dataDir, registerUrl, responsesUrl })

  const refused = await machine.run(['move'], to(await freshPlace('postgres')))

  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toContain('Stop it, then run this command again')
})

test('only to an empty place, and to another one', async () => {
  const machine = await aFullMachine('sqlite')
  const full = await aFullMachine('sqlite')

  const refused = await machine.run(['move'], { TO_DATA_DIR: full.dataDir })
  const same = await machine.run(['move'], { TO_DATA_DIR: machine.dataDir })
  const nowhere = await machine.run(['move'])
  const unreadable = await machine.run(['move'], { TO_REGISTER_URL: 'mysql://me:secret@x/y' })

  expect(refused.stderr).toContain('to an empty one only')
  expect(same.stderr).toContain('to the place where it is')
  expect(nowhere).toMatchObject({ status: 2 })
  expect(unreadable.stderr).toMatch(/^TO_REGISTER_URL cannot be understood/)
  expect([refused.status, same.status, unreadable.status]).toEqual([1, 1, 1])
})

/** Two key holders, an open survey, codes and responses, as commands make them. */
async function aFullMachine(engine: Engine): Promise<Machine> {
  const machine = await aMachine(engine)
  await published(machine)
  const file = join(machine.folder, 'answers.ndjson')
  const line = JSON.stringify({ lang: 'en', answers: { led: 'others' } })
  writeFileSync(file, `${Array(responses).fill(line).join('\n')}\n`)
  await sure(machine, ['respond', slug, '--file', file])
  await sure(machine, ['codes', slug, '--count', '30'])
  writeFileSync(join(machine.dataDir, 'session-secret'), 's'.repeat(30))
  return machine
}

function to({ dataDir, registerUrl, responsesUrl }: Whereabouts): Record<string, string> {
  return registerUrl && responsesUrl
    ? { TO_REGISTER_URL: registerUrl, TO_RESPONSES_URL: responsesUrl }
    : { TO_DATA_DIR: dataDir }
}

/** The same commands, working at another place. */
function at(machine: Machine, place: Whereabouts): Machine {
  const env = {
    DATA_DIR: place.registerUrl ? machine.dataDir : place.dataDir,
    REGISTER_URL: place.registerUrl ?? '',
    RESPONSES_URL: place.responsesUrl ?? '',
  }
  return { ...machine, run: (args, more = {}) => machine.run(args, { ...env, ...more }) }
}

async function opened(place: Whereabouts): Promise<Stores> {
  const stores = await openStores(place, { halfRestored: true })
  onTestFinished(() => closeStores(stores))
  return stores
}

/** From now on the new place keeps another byte than it is given. */
async function changeOneByte(place: Whereabouts): Promise<() => Promise<void>> {
  const stores = await openStores(place)
  const db = stores.responses
  if (isSqlite(db)) {
    await sql`create trigger bad after insert on envelope begin
      update envelope set body = x'00' || substr(body, 2) where id = new.id; end`.execute(db)
  } else {
    await sql`create function bad() returns trigger as $$ begin
      new.body = set_byte(new.body, 0, 0); return new; end $$ language plpgsql`.execute(db)
    await sql`create trigger bad before insert on envelope
      for each row execute function bad()`.execute(db)
  }
  await closeStores(stores)
  return async () => {
    const again = await openStores(place, { halfRestored: true })
    const good = isSqlite(db) ? sql`drop trigger bad` : sql`drop function bad cascade`
    await good.execute(again.responses)
    await closeStores(again)
  }
}

/** From now on whoever writes the log waits, and is seen to. */
async function stickAtTheLog(place: Whereabouts) {
  const stores = await openStores(place)
  await sql`create function stuck() returns trigger as $$ begin
    perform pg_sleep(600); return new; end $$ language plpgsql`.execute(stores.register)
  await sql`create trigger stuck before insert on log
    for each row execute function stuck()`.execute(stores.register)
  await closeStores(stores)
  const watching = new pg.Client({ connectionString: place.registerUrl })
  await watching.connect()
  onTestFinished(() => watching.end())
  const asleep = `from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`
  return {
    reached: async () => (await watching.query(`select pid ${asleep}`)).rowCount === 1,
    end: async () => {
      await watching.query(`select pg_terminate_backend(pid) ${asleep}`)
      await watching.query('drop function stuck cascade')
    },
  }
}
