import type { Kysely } from 'kysely'

import type { RegisterSchema } from '../schema'

/** A published survey by its neutral code. */
export function findSurvey(db: Kysely<RegisterSchema>, code: string) {
  return db.selectFrom('survey').selectAll().where('code', '=', code).executeTakeFirst()
}

/** A published survey by the name its authors use. */
export function findSurveyBySlug(db: Kysely<RegisterSchema>, slug: string) {
  return db.selectFrom('survey').selectAll().where('slug', '=', slug).executeTakeFirst()
}
