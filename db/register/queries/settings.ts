import type { RegisterDb } from '../../connection'

export async function findSetting(db: RegisterDb, name: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return found?.value
}

export async function putSetting(db: RegisterDb, name: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
