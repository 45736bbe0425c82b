import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'

import { openStores } from '#db/connection'
import { StoreRefused } from '#db/problem'

import { freshPlace, openFreshPlace } from '../support/fresh-stores'

test('one database under two addresses is refused, and nothing is made in it', async () => {
  const { dataDir, registerUrl = '' } = await freshPlace('postgres')
  const responsesUrl = `${registerUrl}?application_name=responses`

  const refused = await openStores({ dataDir, registerUrl, responsesUrl }).catch(
    (error: unknown) => error,
  )

  expect(refused).toBeInstanceOf(StoreRefused)
  expect(refused).toMatchObject({ problem: { code: 'one-database' } })
  const client = new pg.Client({ connectionString: registerUrl })
  await client.connect()
  const { rows } = await client.query("select 1 from pg_tables where schemaname = 'public'")
  await client.end()
  expect(rows).toEqual([])
})

test('two databases of one server are two', async () => {
  const { stores } = await openFreshPlace('postgres')

  const name = sql<{ name: string }>`select current_database() as name`
  const [register, responses] = [
    await name.execute(stores.register),
    await name.execute(stores.responses),
  ]
  expect(register.rows).not.toEqual(responses.rows)
})
