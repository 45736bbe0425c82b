import type { RegisterDb } from '../../connection'

/** The newest entry that tells one of these of a subject. */
export function findLastLogEntry(db: RegisterDb, subject: string, ...what: string[]) {
  return db
    .selectFrom('log')
    .select(['on_day', 'what', 'facts'])
    .where('subject', '=', subject)
    .where('what', 'in', what)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
