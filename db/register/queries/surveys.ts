import type { Insertable, Updateable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { SurveyTable, VersionTable } from '../schema'

type SurveyChange = Omit<Updateable<SurveyTable>, 'code' | 'slug' | 'public_key'>

export async function addSurvey(db: RegisterDb, survey: Insertable<SurveyTable>): Promise<void> {
  await db.insertInto('survey').values(survey).execute()
}

export async function changeSurvey(db: RegisterDb, code: string, change: SurveyChange) {
  await db.updateTable('survey').set(change).where('code', '=', code).execute()
}

/** Surveys whose answers can still be opened. */
export function listLivingSurveys(db: RegisterDb) {
  return db
    .selectFrom('survey')
    .select(['code', 'slug', 'retention_on'])
    .where('erased_on', 'is', null)
    .orderBy('code')
    .execute()
}

export async function addVersion(db: RegisterDb, version: Insertable<VersionTable>): Promise<void> {
  await db.insertInto('version').values(version).execute()
}

export async function listSlugs(db: RegisterDb): Promise<string[]> {
  const rows = await db.selectFrom('survey').select('slug').orderBy('slug').execute()
  return rows.map(({ slug }) => slug)
}
