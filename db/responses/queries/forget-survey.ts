import type { ResponsesDb } from '../../connection'
import type { ResponsesSchema } from '../schema'

/** Forgets all that is kept of a survey's responses; how many rows of each table. */
export async function forgetSurvey(
  db: ResponsesDb,
  survey: string,
): Promise<Record<keyof ResponsesSchema, number>> {
  const gone = { envelope: 0, draft: 0, return_code: 0 }
  for (const table of ['envelope', 'draft', 'return_code'] as const) {
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where('survey', '=', survey)
      .executeTakeFirst()
    gone[table] = Number(numDeletedRows)
  }
  return gone
}

/** Forgets what was begun and not sent, with the ways back to it; whoever sends meanwhile is waited for. */
export function forgetDrafts(db: ResponsesDb, survey: string): Promise<void> {
  return db.transaction().execute(async (trx) => {
    for (const table of ['draft', 'return_code'] as const) {
      await trx.deleteFrom(table).where('survey', '=', survey).execute()
    }
  })
}
