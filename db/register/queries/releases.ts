import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { ReleaseTable } from '../schema'

export async function addRelease(db: RegisterDb, release: Insertable<ReleaseTable>): Promise<void> {
  await db.insertInto('release').values(release).execute()
}

/** The newest release of a survey, with the bytes that are served. */
export function findRelease(db: RegisterDb, slug: string) {
  return db
    .selectFrom('release')
    .select(['hash', 'number', 'accepted_on', 'body'])
    .where('slug', '=', slug)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** All releases of a survey, oldest first. */
export function listReleases(db: RegisterDb, slug: string) {
  return db
    .selectFrom('release')
    .select(['hash', 'number', 'accepted_on', 'body'])
    .where('slug', '=', slug)
    .orderBy('number')
    .execute()
}

/** The newest release of each survey that has one, the one that was released last first. */
export function listReleased(db: RegisterDb) {
  return db
    .selectFrom('release')
    .select(['slug', 'code', 'number', 'hash', 'accepted_on'])
    .where('number', '=', (query) =>
      query
        .selectFrom('release as later')
        .select(({ fn }) => fn.max('later.number').as('number'))
        .whereRef('later.slug', '=', 'release.slug'),
    )
    .orderBy('accepted_on', 'desc')
    .orderBy('slug')
    .execute()
}
