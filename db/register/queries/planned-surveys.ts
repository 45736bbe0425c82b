import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { PlannedSurveyTable } from '../workplace-schema'

export function listPlannedSurveys(db: RegisterDb) {
  return db.selectFrom('planned_survey').selectAll().orderBy('slug').execute()
}

/** The same without the surveys themselves; what was planned last stands first. */
export function listPlannedHeads(db: RegisterDb) {
  return db
    .selectFrom('planned_survey')
    .select(['slug', 'planned_on', 'planned_by', 'revision'])
    .orderBy('planned_on', 'desc')
    .orderBy('slug')
    .execute()
}

export function findPlannedSurvey(db: RegisterDb, slug: string) {
  return db.selectFrom('planned_survey').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export async function putPlannedSurvey(
  db: RegisterDb,
  planned: Insertable<PlannedSurveyTable>,
): Promise<void> {
  const { slug, ...rest } = planned
  await db
    .insertInto('planned_survey')
    .values({ slug, ...rest })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(rest))
    .execute()
}

export async function removePlannedSurvey(db: RegisterDb, slug: string): Promise<void> {
  await db.deleteFrom('planned_survey').where('slug', '=', slug).execute()
}
