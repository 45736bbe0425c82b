import type { Kysely } from 'kysely'

import type { RegisterSchema } from '../schema'

type Register = Kysely<RegisterSchema>

/** The setting that stands for as long as a backup is being restored. */
export const restoring = 'restoring'

export async function isHalfRestored(db: Register): Promise<boolean> {
  const found = await db
    .selectFrom('setting')
    .select('name')
    .where('name', '=', restoring)
    .execute()
  return found.length > 0
}

export async function markRestoring(db: Register): Promise<void> {
  await unmarkRestoring(db)
  await db.insertInto('setting').values({ name: restoring, value: 'yes' }).execute()
}

export async function unmarkRestoring(db: Register): Promise<void> {
  await db.deleteFrom('setting').where('name', '=', restoring).execute()
}
