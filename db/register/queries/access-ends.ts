import type { RegisterDb } from '../../connection'

/** The last day on which somebody from outside may see findings; `undefined` where there is none. */
export async function findAccessEnd(db: RegisterDb, person: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('access_end')
    .select('day')
    .where('person', '=', person)
    .executeTakeFirst()
  return found?.day
}

export async function putAccessEnd(db: RegisterDb, person: string, day: string): Promise<void> {
  await db
    .insertInto('access_end')
    .values({ person, day })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ day }))
    .execute()
}

export async function removeAccessEnd(db: RegisterDb, person: string): Promise<void> {
  await db.deleteFrom('access_end').where('person', '=', person).execute()
}
