import type { RegisterDb } from '../../connection'
import type { KeyOwnerTable, WaitingKeyTable } from '../workplace-schema'

export async function addKeyOwner(db: RegisterDb, owner: KeyOwnerTable): Promise<void> {
  await db.insertInto('key_owner').values(owner).execute()
}

/** Whose account each key belongs to, with its roles and the day on which it ended. */
export function listKeyOwners(db: RegisterDb) {
  return db
    .selectFrom('key_owner')
    .innerJoin('person', 'person.id', 'key_owner.person')
    .select(['key_owner.fingerprint', 'key_owner.person', 'person.name', 'person.ended_on'])
    .select('person.roles')
    .execute()
}

export async function addWaitingKey(db: RegisterDb, key: WaitingKeyTable): Promise<void> {
  await db.insertInto('waiting_key').values(key).execute()
}

/** Keys that nobody has let in yet, of people who still work here. */
export function listWaitingKeys(db: RegisterDb) {
  return db
    .selectFrom('waiting_key')
    .innerJoin('person', 'person.id', 'waiting_key.person')
    .select(['waiting_key.fingerprint', 'waiting_key.person', 'person.name'])
    .select(['waiting_key.public_key', 'waiting_key.made_on', 'person.roles'])
    .where('person.ended_on', 'is', null)
    .orderBy('person.name')
    .orderBy('waiting_key.fingerprint')
    .execute()
}

/** Whether there was such a key to take away. */
export async function removeWaitingKey(db: RegisterDb, fingerprint: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('waiting_key')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function removeWaitingKeysOf(db: RegisterDb, person: string): Promise<void> {
  await db.deleteFrom('waiting_key').where('person', '=', person).execute()
}
