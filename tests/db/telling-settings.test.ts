import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { closeStores, openStores } from '#db/connection'
import { tellingSettings } from '#db/telling-settings'

import { freshStores, openFreshPlace } from '../support/fresh-stores'

test('files keep nothing of the kind', async () => {
  expect(await tellingSettings(await freshStores('sqlite'))).toEqual([])
})

test('one server of PostgreSQL for both databases is named', async () => {
  expect(await tellingSettings(await freshStores('postgres'))).toEqual([
    'one server for both databases',
  ])
})

test('a server that keeps statements and slow ones is named by its settings', async () => {
  const { stores, place } = await openFreshPlace('postgres')
  await sql`do $$ begin
    execute format('alter database %I set log_statement = ''all''', current_database());
    execute format('alter database %I set log_min_duration_statement = 50', current_database());
  end $$`.execute(stores.responses)

  const again = await openStores(place)
  const telling = await tellingSettings(again)
  await closeStores(again)

  expect(telling).toEqual([
    'log_min_duration_statement = 50',
    'log_statement = all',
    'one server for both databases',
  ])
})
