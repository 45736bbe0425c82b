import type { Kysely } from 'kysely'

import { keptQuery } from '../../kept-query'
import type { RegisterSchema } from '../schema'

const byCode = keptQuery(
  (db: Kysely<RegisterSchema>, code: string) => surveys(db).where('code', '=', code),
  (code) => [code],
)

/** A published survey by its neutral code. */
export async function findSurvey(db: Kysely<RegisterSchema>, code: string) {
  return (await byCode(db, code)).rows.at(0)
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
