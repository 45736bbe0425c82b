import type { RegisterDb } from '../../connection'

export function findSlowDown(db: RegisterDb, mark: string) {
  return db
    .selectFrom('slow_down')
    .select(['failures', 'waits_until'])
    .where('mark', '=', mark)
    .executeTakeFirst()
}

export async function putSlowDown(
  db: RegisterDb,
  mark: string,
  slow: { failures: number; waits_until: number },
): Promise<void> {
  await db
    .insertInto('slow_down')
    .values({ mark, ...slow })
    .onConflict((conflict) => conflict.column('mark').doUpdateSet(slow))
    .execute()
}

export async function removeSlowDown(db: RegisterDb, mark: string): Promise<void> {
  await db.deleteFrom('slow_down').where('mark', '=', mark).execute()
}

/** Forgets tries whose wait was over before that second. */
export async function forgetSlowDowns(db: RegisterDb, before: number): Promise<void> {
  await db.deleteFrom('slow_down').where('waits_until', '<', before).execute()
}
