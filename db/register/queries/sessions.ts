import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { StaffSessionTable } from '../workplace-schema'

/** The session and whose it is, unless their account has ended. */
export function findSession(db: RegisterDb, hash: Uint8Array) {
  return db
    .selectFrom('staff_session')
    .innerJoin('person', 'person.id', 'staff_session.person')
    .leftJoin('access_end', 'access_end.person', 'person.id')
    .select(['staff_session.hash', 'begun_hour', 'seen_hour', 'factor_due'])
    .select(['person.id', 'name', 'roles', 'scope', 'lang', 'factor', 'revision'])
    .select('access_end.day as last_day')
    .where('staff_session.hash', '=', hash)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
}

export async function addSession(db: RegisterDb, session: Insertable<StaffSessionTable>) {
  await db.insertInto('staff_session').values(session).execute()
}

export async function keepSession(db: RegisterDb, hash: Uint8Array, hour: number): Promise<void> {
  await db
    .updateTable('staff_session')
    .set({ seen_hour: hour })
    .where('hash', '=', hash)
    .where('seen_hour', '<', hour)
    .execute()
}

export async function passFactor(db: RegisterDb, hash: Uint8Array): Promise<void> {
  await db.updateTable('staff_session').set({ factor_due: 0 }).where('hash', '=', hash).execute()
}

export async function removeSession(db: RegisterDb, hash: Uint8Array): Promise<void> {
  await db.deleteFrom('staff_session').where('hash', '=', hash).execute()
}

/** Signs somebody out everywhere, but for one session. */
export async function removeSessionsOf(db: RegisterDb, person: string, except?: Uint8Array) {
  const theirs = db.deleteFrom('staff_session').where('person', '=', person)
  await (except ? theirs.where('hash', '!=', except) : theirs).execute()
}

export async function removeOldSessions(db: RegisterDb, bounds: { begun: number; seen: number }) {
  await db
    .deleteFrom('staff_session')
    .where((eb) =>
      eb.or([eb('begun_hour', '<=', bounds.begun), eb('seen_hour', '<=', bounds.seen)]),
    )
    .execute()
}
