import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { closeStores, openStores } from '#db/connection'
import { registerMigrations } from '#db/register/migrations'
import { responsesMigrations } from '#db/responses/migrations'

import { engines, freshPlace, freshStores } from '../support/fresh-stores'

const day = /^20\d\d-[01]\d-[0-3]\d-[a-z-]+$/

test('every migration carries its day, and they stand in the order of their days', () => {
  for (const names of [Object.keys(registerMigrations), Object.keys(responsesMigrations)]) {
    expect(names.filter((name) => !day.test(name))).toEqual([])
    expect(names).toEqual([...names].sort())
  }
})

test.each(engines)(
  'a store on %s that a newer version has changed is refused by name',
  async (engine) => {
    const place = await freshPlace(engine)
    const stores = await openStores(place)
    await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01-later', '')`.execute(
      stores.register,
    )
    await closeStores(stores)

    await expect(openStores(place)).rejects.toMatchObject({
      problem: { code: 'newer-database', store: 'register', migration: '2099-01-01-later' },
    })
  },
)

test.each(engines)('a published version on %s never changes', async (engine) => {
  const { register } = await freshStores(engine)
  await register.insertInto('version').values(aVersion).execute()

  const change = register.updateTable('version').set({ definition: '{}' }).execute()

  await expect(change).rejects.toThrow('never changes')
})

test('no time of day stays in the files after the tables were made', async () => {
  const place = await freshPlace('sqlite')
  await closeStores(await openStores(place))

  for (const file of ['register.sqlite', 'responses.sqlite']) {
    const bytes = readFileSync(join(place.dataDir, file)).toString('latin1')
    expect(bytes).toContain('2026-11-20')
    expect(bytes).not.toMatch(/\d\d:\d\d:\d\d/)
  }
})

const aVersion = {
  hash: 'a1',
  slug: 'member-survey-2026',
  number: 1,
  code: 'k7m2',
  definition: '{"title":"Annual member survey"}',
  structure_hash: 'b2',
  published_on: '2026-01-10',
}
