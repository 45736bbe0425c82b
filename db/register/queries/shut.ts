import type { Kysely } from 'kysely'

import type { RegisterSchema } from '../schema'

type Register = Kysely<RegisterSchema>

/** Settings that keep a place shut: one is being filled, the other was moved away from. */
export const shutting = { filling: 'restoring', left: 'moved away' } as const

type Reason = keyof typeof shutting

/** Why nobody may work here, if nobody may. */
export async function whyShut(db: Register): Promise<Reason | undefined> {
  const found = await db
    .selectFrom('setting')
    .select('name')
    .where('name', 'in', Object.values(shutting))
    .execute()
  const names = found.map(({ name }) => name)
  return (['filling', 'left'] as const).find((reason) => names.includes(shutting[reason]))
}

export async function shut(db: Register, reason: Reason): Promise<void> {
  await unshut(db, reason)
  await db.insertInto('setting').values({ name: shutting[reason], value: 'yes' }).execute()
}

export async function unshut(db: Register, reason: Reason): Promise<void> {
  await db.deleteFrom('setting').where('name', '=', shutting[reason]).execute()
}
