import type { RegisterDb } from '../../connection'
import type { ReminderTextTable } from '../workplace-schema'

export function listReminderTexts(db: RegisterDb, survey: string) {
  return db
    .selectFrom('reminder_text')
    .select(['lang', 'subject', 'body', 'revision'])
    .where('survey', '=', survey)
    .execute()
}

export async function putReminderText(db: RegisterDb, text: ReminderTextTable): Promise<void> {
  const { subject, body, revision } = text
  await db
    .insertInto('reminder_text')
    .values(text)
    .onConflict((conflict) =>
      conflict.columns(['survey', 'lang']).doUpdateSet({ subject, body, revision }),
    )
    .execute()
}

export async function removeReminderText(db: RegisterDb, survey: string, lang: string) {
  await db
    .deleteFrom('reminder_text')
    .where('survey', '=', survey)
    .where('lang', '=', lang)
    .execute()
}

export async function removeReminderTexts(db: RegisterDb, survey: string): Promise<void> {
  await db.deleteFrom('reminder_text').where('survey', '=', survey).execute()
}
