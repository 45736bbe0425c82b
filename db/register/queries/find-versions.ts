import type { Kysely } from 'kysely'

import type { RegisterSchema } from '../schema'

/** All versions of a survey, newest first. */
export function findVersions(db: Kysely<RegisterSchema>, slug: string) {
  return db
    .selectFrom('version')
    .select(['hash', 'number', 'structure_hash', 'definition'])
    .where('slug', '=', slug)
    .orderBy('number', 'desc')
    .execute()
}
