import type { RegisterDb } from '../../connection'

/** Members as they are counted: without names and contacts. */
export function listMemberFacts(db: RegisterDb) {
  return db
    .selectFrom('member')
    .select(['country', 'region', 'regional_network', 'joined'])
    .execute()
}

/** Every survey that was published, with its last day. */
export function listSurveyDays(db: RegisterDb) {
  return db
    .selectFrom('survey')
    .select(['slug', 'closes_on', 'closed_on'])
    .orderBy('closes_on')
    .orderBy('slug')
    .execute()
}

/** The day on which numbers of each survey were released first. */
export async function listFirstReleaseDays(db: RegisterDb): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('release')
    .select(({ fn }) => ['slug', fn.min('accepted_on').as('day')])
    .groupBy('slug')
    .execute()
  return Object.fromEntries(rows.map(({ slug, day }) => [slug, day]))
}
