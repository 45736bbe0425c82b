import type { ResponsesDb } from '../../connection'
import type { ResponsesSchema } from '../schema'

/** How many rows of each table belong to a survey. */
export async function countOfSurvey(
  db: ResponsesDb,
  survey: string,
): Promise<Record<keyof ResponsesSchema, number>> {
  const counts = { envelope: 0, draft: 0, return_code: 0 }
  for (const table of ['envelope', 'draft', 'return_code'] as const) {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('count'))
      .where('survey', '=', survey)
      .executeTakeFirstOrThrow()
    counts[table] = Number(count)
  }
  return counts
}

/** How many responses a survey has: each is one sealed piece with the answers, whatever texts lie beside it. */
export async function countResponses(db: ResponsesDb, survey: string): Promise<number> {
  const { count } = await db
    .selectFrom('envelope')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('survey', '=', survey)
    .where('kind', '=', 'answers')
    .executeTakeFirstOrThrow()
  return Number(count)
}
