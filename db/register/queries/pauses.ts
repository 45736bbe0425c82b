import type { RegisterDb } from '../../connection'

/** Whether this is news: a survey is paused once. */
export async function addPause(db: RegisterDb, survey: string, since: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('pause')
    .values({ survey, since })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

export async function removePause(db: RegisterDb, survey: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('pause')
    .where('survey', '=', survey)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}
