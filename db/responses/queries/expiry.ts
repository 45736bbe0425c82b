import type { ResponsesDb } from '../../connection'

const kept = ['draft', 'return_code'] as const

/** The surveys that somebody is answering. */
export async function listSurveysInWork(db: ResponsesDb): Promise<string[]> {
  const rows = await db.selectFrom('draft').select('survey').distinct().execute()
  return rows.map(({ survey }) => survey)
}

/** Gives all drafts and return codes of a survey another last day. */
export async function moveExpiry(db: ResponsesDb, survey: string, day: string): Promise<void> {
  for (const table of kept) {
    await db
      .updateTable(table)
      .set({ expires_on: day })
      .where('survey', '=', survey)
      .where('expires_on', '<>', day)
      .execute()
  }
}

/** Forgets all drafts and return codes whose day has come; how many drafts. */
export async function purgeExpired(db: ResponsesDb, today: string): Promise<number> {
  await db.deleteFrom('return_code').where('expires_on', '<=', today).execute()
  const { numDeletedRows } = await db
    .deleteFrom('draft')
    .where('expires_on', '<=', today)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
