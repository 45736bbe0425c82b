import { Kysely, PostgresDialect } from 'kysely'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { closeStores, openStores, type Whereabouts } from '#db/connection'
import { openPool } from '#db/postgres'
import { refuseLost } from '#db/refuse-lost'
import { putSetting } from '#db/register/queries/settings'

import { engines, freshPlace } from '../support/fresh-stores'

async function aPlaceWithRows(place: Whereabouts): Promise<Whereabouts> {
  const stores = await openStores(place)
  await putSetting(stores.register, 'a', 'b')
  await closeStores(stores)
  return place
}

const refusal = (store: string) => ({ problem: { code: 'damaged-database', store } })

test.each(['register', 'responses'])(
  'a missing or emptied %s beside a full store is refused, and none is made in its place',
  async (store) => {
    const place = await aPlaceWithRows(await freshPlace('sqlite'))
    const file = join(place.dataDir, `${store}.sqlite`)

    rmSync(file)
    await expect(openStores(place)).rejects.toMatchObject(refusal(store))
    expect(existsSync(file)).toBe(false)
    writeFileSync(file, '')
    await expect(openStores(place)).rejects.toMatchObject(refusal(store))
  },
)

test('a missing responses file beside a full register on a server is refused', async () => {
  const { dataDir, registerUrl } = await freshPlace('postgres')
  const place = await aPlaceWithRows({ dataDir, registerUrl })
  const file = join(dataDir, 'responses.sqlite')
  rmSync(file)

  await expect(openStores(place)).rejects.toMatchObject(refusal('responses'))
  expect(existsSync(file)).toBe(false)
})

test('an empty database for responses beside a full register is refused', async () => {
  const place = await aPlaceWithRows(await freshPlace('postgres'))
  const { responsesUrl } = await freshPlace('postgres')

  await expect(openStores({ ...place, responsesUrl })).rejects.toMatchObject(refusal('responses'))
})

test.each(engines)('on %s a first start that was killed goes on', async (engine) => {
  const place = await freshPlace(engine)
  await closeStores(await openStores(place))
  const { responsesUrl } = await freshPlace(engine)
  if (engine === 'sqlite') rmSync(join(place.dataDir, 'responses.sqlite'))

  const stores = await openStores({ ...place, responsesUrl })

  await closeStores(stores)
})

test('another process that starts here for the first time meanwhile is no loss', async () => {
  const place = await freshPlace('postgres')
  let looks = 0
  const look = async <Schema>(url = ''): Promise<Kysely<Schema>> => {
    looks += 1
    if (looks === 2) await aPlaceWithRows(place)
    return new Kysely({ dialect: new PostgresDialect({ pool: await openPool(url) }) })
  }

  const looked = refuseLost(place, {
    register: ({ registerUrl }) => look(registerUrl),
    responses: ({ responsesUrl }) => look(responsesUrl),
  })

  await expect(looked).resolves.toBeUndefined()
  expect(looks).toBeGreaterThan(2)
})
