import type { Kysely } from 'kysely'

import type { RegisterSchema } from '../schema'

/** A published survey by its neutral code. */
export function findSurvey(db: Kysely<RegisterSchema>, code: string) {
  return surveys(db).where('code', '=', code).executeTakeFirst()
}

/** A published survey by the name its authors use. */
export function findSurveyBySlug(db: Kysely<RegisterSchema>, slug: string) {
  return surveys(db).where('slug', '=', slug).executeTakeFirst()
}

/** All published surveys. */
export function listSurveys(db: Kysely<RegisterSchema>) {
  return surveys(db).orderBy('closes_on', 'desc').orderBy('slug').execute()
}

function surveys(db: Kysely<RegisterSchema>) {
  return db
    .selectFrom('survey')
    .leftJoin('pause', 'pause.survey', 'survey.code')
    .selectAll('survey')
    .select('pause.since as paused_on')
}
