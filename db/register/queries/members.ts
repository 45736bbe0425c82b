import type { Insertable, Updateable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { MemberTable } from '../schema'

export type Member = Insertable<MemberTable>

export function listMembers(db: RegisterDb) {
  return db.selectFrom('member').selectAll().orderBy('name').orderBy('country').execute()
}

/** How many members there are in each country. */
export async function countMembersByCountry(db: RegisterDb): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('member')
    .select(({ fn }) => ['country', fn.countAll().as('members')])
    .groupBy('country')
    .execute()
  return Object.fromEntries(rows.map(({ country, members }) => [country, Number(members)]))
}

export async function addMember(db: RegisterDb, member: Member): Promise<void> {
  await db.insertInto('member').values(member).execute()
}

export async function changeMember(db: RegisterDb, id: string, change: Updateable<MemberTable>) {
  await db.updateTable('member').set(change).where('id', '=', id).execute()
}

export async function removeMember(db: RegisterDb, id: string): Promise<void> {
  await db.deleteFrom('member').where('id', '=', id).execute()
}
