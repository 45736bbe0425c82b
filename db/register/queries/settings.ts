import type { RegisterDb } from '../../connection'
import { keptQuery } from '../../kept-query'

export async function findSetting(db: RegisterDb, name: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return found?.value
}

const named = keptQuery(
  (db: RegisterDb, names: readonly string[]) =>
    db.selectFrom('setting').select(['name', 'value']).where('name', 'in', names),
  (names) => names,
)

/** The values of these settings by name, without those that were never set. */
export async function listSettings(
  db: RegisterDb,
  names: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await named(db, names)
  return new Map(rows.map(({ name, value }) => [name, value]))
}

export async function putSetting(db: RegisterDb, name: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
