import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { keptTables, keysTable, passingTables } from '#db/backup/tables'

import { engines, freshStores } from '../../support/fresh-stores'

test('no table of the register counts its rows', async () => {
  const { register } = await freshStores('sqlite')

  const { rows } = await sql<{ name: string; wr: number }>`select name, wr from pragma_table_list
    where schema = 'main' and type = 'table' and name not like 'sqlite_%'`.execute(register)

  expect(rows.length).toBeGreaterThan(9)
  expect(rows.filter(({ wr }) => wr !== 1)).toEqual([])
})

test.each(engines)(
  'on %s every table of both stores is in a backup, but those of the hour',
  async (engine) => {
    const stores = await freshStores(engine)
    const tables = await Promise.all([
      stores.register.introspection.getTables(),
      stores.responses.introspection.getTables(),
    ])

    const known = [...keptTables, keysTable, ...passingTables].map(({ table }) => table)
    expect(known.sort()).toEqual(
      tables
        .flat()
        .map(({ name }) => name)
        .sort(),
    )
  },
)
