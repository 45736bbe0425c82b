import type { RegisterDb } from '../../connection'

export function listKeyBackups(db: RegisterDb) {
  return db.selectFrom('key_backup').select(['path', 'written_on']).orderBy('path').execute()
}

export async function putKeyBackup(db: RegisterDb, path: string, today: string): Promise<void> {
  await db
    .insertInto('key_backup')
    .values({ path, written_on: today })
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ written_on: today }))
    .execute()
}

export async function removeKeyBackup(db: RegisterDb, path: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('key_backup')
    .where('path', '=', path)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
