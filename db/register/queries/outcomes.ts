import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { OutcomeTable } from '../schema'

/** What was done with the findings of a survey, in every language in which it was told. */
export function listOutcomes(db: RegisterDb, slug: string) {
  return db
    .selectFrom('outcome')
    .select(['lang', 'text', 'written_on'])
    .where('slug', '=', slug)
    .orderBy('lang')
    .execute()
}

/** The day on which an outcome was last told, by survey. */
export async function findOutcomeDays(db: RegisterDb): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('outcome')
    .select(({ fn }) => ['slug', fn.max('written_on').as('day')])
    .groupBy('slug')
    .execute()
  return new Map(rows.map(({ slug, day }) => [slug, day]))
}

export async function replaceOutcomes(
  db: RegisterDb,
  slug: string,
  outcomes: Insertable<OutcomeTable>[],
): Promise<void> {
  await db.deleteFrom('outcome').where('slug', '=', slug).execute()
  await db.insertInto('outcome').values(outcomes).execute()
}
