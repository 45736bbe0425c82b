import type { Kysely } from 'kysely'

import { keptQuery } from '../../kept-query'
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

const hashesOf = keptQuery(
  (db: Kysely<RegisterSchema>, slug: string) =>
    db
      .selectFrom('version')
      .select(['hash', 'structure_hash'])
      .where('slug', '=', slug)
      .orderBy('number', 'desc'),
  (slug) => [slug],
)

/** The same without what is in them, which may be long. */
export async function listVersionHashes(db: Kysely<RegisterSchema>, slug: string) {
  return (await hashesOf(db, slug)).rows
}

/** What was frozen under this hash. */
export async function findDefinition(
  db: Kysely<RegisterSchema>,
  slug: string,
  hash: string,
): Promise<string> {
  const found = db.selectFrom('version').select('definition')
  const own = found.where('slug', '=', slug).where('hash', '=', hash)
  return (await own.executeTakeFirstOrThrow()).definition
}
