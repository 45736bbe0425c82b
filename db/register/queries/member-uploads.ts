import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { MemberUploadTable } from '../workplace-schema'

/** Keeps what a colleague sent, in the place of what they sent before. */
export async function putMemberUpload(
  db: RegisterDb,
  upload: Insertable<MemberUploadTable>,
): Promise<void> {
  await db.deleteFrom('member_upload').where('person', '=', upload.person).execute()
  await db.insertInto('member_upload').values(upload).execute()
}

export function findMemberUpload(db: RegisterDb, { person, id }: { person: string; id: string }) {
  return db
    .selectFrom('member_upload')
    .select(['name', 'packed', 'kept_hour'])
    .where('person', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function removeMemberUpload(
  db: RegisterDb,
  { person, id }: { person: string; id: string },
): Promise<void> {
  await db.deleteFrom('member_upload').where('person', '=', person).where('id', '=', id).execute()
}

export async function removeMemberUploadsBefore(db: RegisterDb, hour: number): Promise<void> {
  await db.deleteFrom('member_upload').where('kept_hour', '<', hour).execute()
}
