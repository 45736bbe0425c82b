import type { Insertable } from 'kysely'

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

export function findMember(db: RegisterDb, id: string) {
  return db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Those of one country, among whom names are compared. */
export function listMembersIn(db: RegisterDb, country: string) {
  return db.selectFrom('member').selectAll().where('country', '=', country).execute()
}

/** The regional networks that members name, so that one network is written one way. */
export async function listRegionalNetworks(db: RegisterDb): Promise<string[]> {
  const found = await db
    .selectFrom('member')
    .select('regional_network')
    .distinct()
    .where('regional_network', '<>', '')
    .orderBy('regional_network')
    .limit(50)
    .execute()
  return found.map(({ regional_network: network }) => network)
}

/** Adds members or, where one has the same id, puts it in its place; a few hundred at once. */
export async function putMembers(db: RegisterDb, members: Member[]): Promise<void> {
  if (members.length === 0) return
  await db
    .insertInto('member')
    .values(members)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((each) => ({
        ...{ name: each.ref('excluded.name'), country: each.ref('excluded.country') },
        ...{ region: each.ref('excluded.region'), languages: each.ref('excluded.languages') },
        ...{ contact: each.ref('excluded.contact'), voting: each.ref('excluded.voting') },
        ...{
          regional_network: each.ref('excluded.regional_network'),
          joined: each.ref('excluded.joined'),
        },
      })),
    )
    .execute()
}

/** Takes members out of the register; a few hundred at once. */
export async function removeMembers(db: RegisterDb, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('member').where('id', 'in', ids).execute()
}
