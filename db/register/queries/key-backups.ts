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
