import { Kysely, SqliteDialect } from 'kysely'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { closeStores, openStores } from '#db/connection'
import { migrate } from '#db/migrate'
import { registerMigrations } from '#db/register/migrations'
import { addRelease, findRelease, listReleased, listReleases } from '#db/register/queries/releases'
import { openRegisterFile } from '#db/sqlite'

import { engines, freshPlace, freshStores } from '../../support/fresh-stores'

const first = {
  ...{ hash: 'a1', slug: 'member-survey-2026', code: 'k7m2', number: 1 },
  ...{ accepted_on: '2026-03-10', body: '{"release":1,"text":"Ça va — 好"}' },
}
const second = { ...first, hash: 'b2', number: 2, accepted_on: '2026-04-01', body: '{"release":2}' }
const other = { ...first, hash: 'c3', slug: 'access-to-health', code: 'q5r8' }

test.each(engines)('on %s an accepted release neither changes nor goes', async (engine) => {
  const { register } = await freshStores(engine)
  await addRelease(register, first)

  const change = register.updateTable('release').set({ body: '{}' }).execute()
  const removal = register.deleteFrom('release').execute()

  await expect(change).rejects.toThrow('never changes')
  await expect(removal).rejects.toThrow('is kept')
  expect(await findRelease(register, first.slug)).toMatchObject({ body: first.body })
})

test.each(engines)('on %s releases are found by survey, the newest and all', async (engine) => {
  const { register } = await freshStores(engine)
  for (const release of [second, other, first]) await addRelease(register, release)

  const numbers = (await listReleases(register, first.slug)).map(({ number }) => number)
  expect(numbers).toEqual([1, 2])
  expect(await findRelease(register, first.slug)).toMatchObject({ hash: 'b2', number: 2 })
  expect(await findRelease(register, 'unknown')).toBeUndefined()
  expect(await listReleased(register)).toEqual([
    { slug: first.slug, code: 'k7m2', number: 2, hash: 'b2', accepted_on: '2026-04-01' },
    { slug: other.slug, code: 'q5r8', number: 1, hash: other.hash, accepted_on: '2026-03-10' },
  ])
})

test.each(engines)('on %s no two releases of a survey share a number', async (engine) => {
  const { register } = await freshStores(engine)
  await addRelease(register, first)

  await expect(addRelease(register, { ...second, number: 1 })).rejects.toThrow()
})

test('a register from before there were releases takes them once it is opened', async () => {
  const place = await freshPlace('sqlite')
  const database = await openRegisterFile(join(place.dataDir, 'register.sqlite'))
  const older = new Kysely({ dialect: new SqliteDialect({ database }) })
  const [start] = Object.entries(registerMigrations)
  await migrate(older, 'register', Object.fromEntries(start ? [start] : []))
  await older.destroy()

  const stores = await openStores(place)
  onTestFinished(() => closeStores(stores))
  await addRelease(stores.register, first)

  expect(await findRelease(stores.register, first.slug)).toMatchObject({ body: first.body })
})
