import type { RegisterDb } from '../../connection'

/** Some entries of the log, the newest first. */
export function listLogPage(db: RegisterDb, { page, each }: { page: number; each: number }) {
  return db
    .selectFrom('log')
    .select(['number', 'on_day', 'who', 'what', 'subject', 'facts', 'hash'])
    .orderBy('number', 'desc')
    .limit(each)
    .offset((page - 1) * each)
    .execute()
}

export async function countLog(db: RegisterDb): Promise<number> {
  const { entries } = await db
    .selectFrom('log')
    .select(({ fn }) => fn.countAll().as('entries'))
    .executeTakeFirstOrThrow()
  return Number(entries)
}
