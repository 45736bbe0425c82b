import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { KeyHolderTable } from '../schema'

export type KeyHolder = Insertable<KeyHolderTable>

/** Those who hold keys now. */
export function listKeyHolders(db: RegisterDb) {
  return db
    .selectFrom('key_holder')
    .select(['name', 'fingerprint', 'public_key', 'added_on'])
    .where('removed_on', 'is', null)
    .orderBy('name')
    .execute()
}

/** What everybody who holds or held a key is called, for what they left behind. */
export function listHolderNames(db: RegisterDb) {
  return db
    .selectFrom('key_holder')
    .select(['fingerprint', 'name'])
    .orderBy('name')
    .orderBy('fingerprint')
    .execute()
}

/** The owner of a key, also one who was removed. */
export function findKeyHolder(db: RegisterDb, fingerprint: string) {
  return db
    .selectFrom('key_holder')
    .select(['name', 'fingerprint', 'added_on', 'removed_on'])
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
}

export async function addKeyHolder(db: RegisterDb, holder: KeyHolder): Promise<void> {
  await db.insertInto('key_holder').values(holder).execute()
}

export async function removeKeyHolder(db: RegisterDb, fingerprint: string, today: string) {
  await db
    .updateTable('key_holder')
    .set({ removed_on: today })
    .where('fingerprint', '=', fingerprint)
    .execute()
}
