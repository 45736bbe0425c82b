import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { SurveyKeyTable } from '../schema'

export type SurveyKey = Insertable<SurveyKeyTable>

export function listSurveyKeys(db: RegisterDb, survey: string) {
  return db
    .selectFrom('survey_key')
    .select(['holder', 'wrapped'])
    .where('survey', '=', survey)
    .orderBy('holder')
    .execute()
}

/** How many people hold a key of this survey. */
export async function countSurveyKeys(db: RegisterDb, survey: string): Promise<number> {
  const { count } = await db
    .selectFrom('survey_key')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('survey', '=', survey)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The copies that one holder has, each with the key to which the answers of its survey are sealed. */
export function listKeysOfHolder(db: RegisterDb, fingerprint: string) {
  return db
    .selectFrom('survey_key')
    .innerJoin('survey', 'survey.code', 'survey_key.survey')
    .select(['survey_key.survey', 'survey_key.wrapped', 'survey.public_key as publicKey'])
    .where('survey_key.holder', '=', fingerprint)
    .orderBy('survey_key.survey')
    .execute()
}

/** Which holder has a key of which survey. */
export function listKeyPlaces(db: RegisterDb) {
  return db.selectFrom('survey_key').select(['survey', 'holder']).execute()
}

export async function addSurveyKeys(db: RegisterDb, keys: SurveyKey[]): Promise<void> {
  if (keys.length > 0) await db.insertInto('survey_key').values(keys).execute()
}

export async function removeKeysOfHolder(db: RegisterDb, fingerprint: string): Promise<void> {
  await db.deleteFrom('survey_key').where('holder', '=', fingerprint).execute()
}

export async function removeKeysOfSurvey(db: RegisterDb, survey: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('survey_key')
    .where('survey', '=', survey)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
