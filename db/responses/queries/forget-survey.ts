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
