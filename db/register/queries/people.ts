import type { Insertable, Updateable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { PersonTable } from '../workplace-schema'

export type Person = Awaited<ReturnType<typeof findPerson>> & {}

const shown = ['id', 'name', 'roles', 'scope', 'lang', 'added_on', 'ended_on', 'revision'] as const

/** Everybody who works here, and whether they have a second factor. */
export function listPeople(db: RegisterDb) {
  return db
    .selectFrom('person')
    .select(shown)
    .select(({ eb }) => eb('factor', 'is not', null).as('has_factor'))
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute()
}

export function findPerson(db: RegisterDb, id: string) {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Also one whose account has ended: a name is not given twice. */
export function findPersonByName(db: RegisterDb, nameKey: string) {
  return db.selectFrom('person').selectAll().where('name_key', '=', nameKey).executeTakeFirst()
}

export async function countPeople(db: RegisterDb): Promise<number> {
  const { people } = await db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll().as('people'))
    .executeTakeFirstOrThrow()
  return Number(people)
}

export async function addPerson(db: RegisterDb, person: Insertable<PersonTable>): Promise<void> {
  await db.insertInto('person').values(person).execute()
}

export async function changePerson(
  db: RegisterDb,
  id: string,
  change: Omit<Updateable<PersonTable>, 'id'>,
): Promise<void> {
  await db.updateTable('person').set(change).where('id', '=', id).execute()
}

export async function replaceRecoveryCodes(db: RegisterDb, person: string, hashes: Uint8Array[]) {
  await db.deleteFrom('recovery_code').where('person', '=', person).execute()
  if (hashes.length === 0) return
  await db
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ person, hash })))
    .execute()
}

export async function countRecoveryCodes(db: RegisterDb, person: string): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll().as('left'))
    .where('person', '=', person)
    .executeTakeFirstOrThrow()
  return Number(left)
}

/** Whether the code was there; it is not there any more. */
export async function spendRecoveryCode(db: RegisterDb, person: string, hash: Uint8Array) {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_code')
    .where('person', '=', person)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
