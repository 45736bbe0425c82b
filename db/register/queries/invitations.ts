import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { InvitationTable } from '../workplace-schema'

export function listInvitations(db: RegisterDb) {
  return db
    .selectFrom('invitation')
    .select(['id', 'name', 'person', 'roles', 'scope', 'invited_by', 'expires_on'])
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export function findInvitation(db: RegisterDb, hash: Uint8Array) {
  return db.selectFrom('invitation').selectAll().where('hash', '=', hash).executeTakeFirst()
}

export async function addInvitation(db: RegisterDb, invitation: Insertable<InvitationTable>) {
  await db.insertInto('invitation').values(invitation).execute()
}

/** Whether there was one. */
export async function removeInvitation(db: RegisterDb, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitation')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function removeInvitationsFor(db: RegisterDb, person: string): Promise<void> {
  await db.deleteFrom('invitation').where('person', '=', person).execute()
}

export async function removeInvitationsBefore(db: RegisterDb, day: string): Promise<void> {
  await db.deleteFrom('invitation').where('expires_on', '<', day).execute()
}
