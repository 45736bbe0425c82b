import type { RegisterDb } from '../../connection'

/** Whether this form is sent for the first time; to be called within the change that it makes. */
export async function markFormDone(db: RegisterDb, mark: string, today: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('form_done')
    .values({ mark, done_on: today })
    .onConflict((conflict) => conflict.column('mark').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Whether a form with this mark was done. */
export async function isFormDone(db: RegisterDb, mark: string): Promise<boolean> {
  const found = await db
    .selectFrom('form_done')
    .select('mark')
    .where('mark', '=', mark)
    .executeTakeFirst()
  return found !== undefined
}

export async function forgetFormsBefore(db: RegisterDb, day: string): Promise<void> {
  await db.deleteFrom('form_done').where('done_on', '<', day).execute()
}

export async function unmarkForm(db: RegisterDb, mark: string): Promise<void> {
  await db.deleteFrom('form_done').where('mark', '=', mark).execute()
}
