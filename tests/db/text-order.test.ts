import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { engines, freshStores } from '../support/fresh-stores'

test.each(engines)(
  'on %s texts are sorted by their bytes, whatever the country',
  async (engine) => {
    const { register } = await freshStores(engine)
    const names = ['B', 'a-b', 'aB', 'ab', 'É', 'é']
    for (const name of names)
      await register.insertInto('setting').values({ name, value: '' }).execute()

    const sorted = await register.selectFrom('setting').select('name').orderBy('name').execute()

    expect(sorted.map(({ name }) => name)).toEqual(names)
  },
)

test('a database of the tests that is left alone sorts as a country does', async () => {
  const { register } = await freshStores('postgres')

  const { rows } = await sql<{ before: boolean }>`select 'ab' < 'B' as before`.execute(register)

  expect(rows).toEqual([{ before: true }])
})

test('on PostgreSQL every text of both stores is compared by its bytes', async () => {
  const stores = await freshStores('postgres')
  const others = await Promise.all(
    [stores.register, stores.responses].map((db) =>
      sql`select table_name, column_name from information_schema.columns
        where table_schema = 'public' and data_type in ('text', 'character varying')
          and collation_name is distinct from 'C'`.execute(db as typeof stores.register),
    ),
  )

  expect(others.flatMap(({ rows }) => rows)).toEqual([])
})
