import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { closeStores, openStores } from '#db/connection'
import { assertPragmas } from '#db/sqlite'

import { engines, freshFolder, freshPlace, freshStores } from '../support/fresh-stores'

test('the data folder is made at start, for its owner alone', async () => {
  const dataDir = join(await freshFolder(), 'deep', 'data')

  await closeStores(await openStores({ dataDir }))

  expect(existsSync(join(dataDir, 'register.sqlite'))).toBe(true)
  expect(existsSync(join(dataDir, 'responses.sqlite'))).toBe(true)
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
})

const wanted = {
  secure_delete: 1,
  journal_mode: 'truncate',
  temp_store: 2,
  trusted_schema: 0,
  synchronous: 2,
  foreign_keys: 1,
}

test.each(Object.entries(wanted))('the live handles have %s = %s', async (name, value) => {
  const stores = await freshStores('sqlite')

  for (const db of [stores.register, stores.responses]) {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)
    expect(Object.values(rows[0] ?? {})).toEqual([value])
  }
})

test('pages of the responses file hold 32 KiB, so that a body stays in the tree', async () => {
  const { responses } = await freshStores('sqlite')

  const { rows } = await sql<{ page_size: number }>`pragma page_size`.execute(responses)

  expect(rows).toEqual([{ page_size: 32_768 }])
})

test('a responses file with other pages is refused by name', async () => {
  const dataDir = await freshFolder()
  await closeStores(await openStores({ dataDir }))
  rmSync(join(dataDir, 'responses.sqlite'))
  const other = new Sqlite(join(dataDir, 'responses.sqlite'))
  other.exec('pragma page_size = 4096; create table t (a)')
  other.close()

  await expect(openStores({ dataDir })).rejects.toThrow('pragma page_size is 4096, must be 32768')
})

test('a pragma that the handle does not have is refused by name', () => {
  const handle = new Sqlite(':memory:')

  expect(() => assertPragmas(handle, { secure_delete: 1 })).toThrow('pragma secure_delete')
})

test('no table of the responses store counts its rows', async () => {
  const { responses } = await freshStores('sqlite')

  const { rows } = await sql<{ name: string; wr: number }>`select name, wr from pragma_table_list
    where schema = 'main' and type = 'table' and name not like 'sqlite_%'`.execute(responses)

  expect(rows.map(({ name }) => name).sort()).toEqual([
    'draft',
    'envelope',
    'kysely_migration',
    'kysely_migration_lock',
    'return_code',
  ])
  expect(rows.filter(({ wr }) => wr !== 1)).toEqual([])
})

test.each(engines)('stores on %s open again with all that was in them', async (engine) => {
  const place = await freshPlace(engine)
  const first = await openStores(place)
  const body = new Uint8Array([1, 2, 3])
  await first.responses
    .insertInto('envelope')
    .values({ id: new Uint8Array(16), survey: 's', kind: 'answers', body })
    .execute()
  await closeStores(first)

  const again = await openStores(place)
  const found = await again.responses.selectFrom('envelope').select(['body']).execute()
  await closeStores(again)

  expect(found.map((row) => [...row.body])).toEqual([[1, 2, 3]])
})
