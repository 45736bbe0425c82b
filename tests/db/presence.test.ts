import pg from 'pg'
import { expect, test } from 'vitest'

import { closeStores, openStores } from '#db/connection'

import { engines, openFreshPlace } from '../support/fresh-stores'

const refused = (code: string) => ({ problem: { code } })

test.each(engines)('on %s many have the stores open at once, and nobody alone', async (engine) => {
  const { place } = await openFreshPlace(engine)

  await closeStores(await openStores(place))

  await expect(openStores(place, { alone: true })).rejects.toMatchObject(refused('in-use'))
})

test.each(engines)(
  'on %s nobody opens what another keeps, until it is given back',
  async (engine) => {
    const { stores, place } = await openFreshPlace(engine)
    await closeStores(stores)

    const alone = await openStores(place, { alone: true })
    await expect(openStores(place)).rejects.toMatchObject(refused('kept-by-another'))
    await closeStores(alone)

    await closeStores(await openStores(place))
  },
)

test('a connection to PostgreSQL that was cut is made again, and counts again', async () => {
  const { place } = await openFreshPlace('postgres')
  const other = new pg.Client({ connectionString: place.registerUrl })
  await other.connect()
  const cut = await other.query(`select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database
      where datname = current_database())`)
  await other.end()

  expect(cut.rowCount).toBe(1)
  await expect
    .poll(
      async () => {
        const stores = await openStores(place, { alone: true }).catch((error: unknown) => error)
        if (stores instanceof Error) return stores.message
        await closeStores(stores as Awaited<ReturnType<typeof openStores>>)
        return 'opened'
      },
      { timeout: 20_000 },
    )
    .toBe('in-use')
})
