import { sql } from 'kysely'
import { expect, test } from 'vitest'

import type { RegisterDb } from '#db/connection'
import { isSqlite } from '#db/engine'
import { changeRegister } from '#db/register/change'
import { addLogEntry, findBrokenLogEntry, listLog } from '#db/register/queries/log'

import { engines, freshStores } from '../../support/fresh-stores'

const entry = {
  ...{ on_day: '2026-02-01', who: 'Amara', what: 'survey closed' },
  ...{ subject: 'a-survey', facts: '{}' },
}

async function logOf(db: RegisterDb, entries: number): Promise<void> {
  for (let number = 1; number <= entries; number += 1) {
    const facts = JSON.stringify({ number })
    await changeRegister(db, (register) => addLogEntry(register, { ...entry, facts }))
  }
}

async function withoutTriggers(db: RegisterDb, work: () => Promise<unknown>): Promise<void> {
  const on = isSqlite(db) ? sql`` : sql`on log`
  for (const what of ['update', 'delete'])
    await sql`drop trigger ${sql.id(`log_no_${what}`)} ${on}`.execute(db)
  await work()
}

test.each(engines)('on %s the chain of the log holds', async (engine) => {
  const { register } = await freshStores(engine)

  await logOf(register, 5)

  expect((await listLog(register)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  expect(await findBrokenLogEntry(register)).toBeUndefined()
})

test.each(engines)('on %s entries written at once stand one behind the other', async (engine) => {
  const { register } = await freshStores(engine)

  await Promise.all(Array.from({ length: 8 }, () => logOf(register, 3)))

  expect(await listLog(register)).toHaveLength(24)
  expect(await findBrokenLogEntry(register)).toBeUndefined()
})

test.each(engines)('on %s the log is neither changed nor shortened', async (engine) => {
  const { register } = await freshStores(engine)
  await logOf(register, 2)

  const change = register.updateTable('log').set({ who: 'Bo' }).execute()
  const removal = register.deleteFrom('log').execute()

  await expect(change).rejects.toThrow('only ever added to')
  await expect(removal).rejects.toThrow('only ever added to')
})

test('an entry altered behind our back is found by its number', async () => {
  const { register } = await freshStores()
  await logOf(register, 4)
  await withoutTriggers(register, () =>
    register.updateTable('log').set({ who: 'Bo' }).where('number', '=', 3).execute(),
  )

  expect(await findBrokenLogEntry(register)).toBe(3)
})

test('an entry taken out behind our back is found by its number', async () => {
  const { register } = await freshStores()
  await logOf(register, 4)
  await withoutTriggers(register, () =>
    register.deleteFrom('log').where('number', '=', 2).execute(),
  )

  expect(await findBrokenLogEntry(register)).toBe(2)
})
