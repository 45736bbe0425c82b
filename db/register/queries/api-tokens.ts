import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { ApiTokenTable } from '../workplace-schema'

const shown = [
  ...(['id', 'name', 'scope', 'made_by', 'made_on'] as const),
  ...(['expires_on', 'ended_on', 'used_on'] as const),
]

export type ApiToken = Omit<ApiTokenTable, 'hash'>

export async function addApiToken(db: RegisterDb, token: Insertable<ApiTokenTable>): Promise<void> {
  await db.insertInto('api_token').values(token).execute()
}

export function findApiToken(db: RegisterDb, hash: Uint8Array): Promise<ApiToken | undefined> {
  return db.selectFrom('api_token').select(shown).where('hash', '=', hash).executeTakeFirst()
}

export function findApiTokenById(db: RegisterDb, id: string): Promise<ApiToken | undefined> {
  return db.selectFrom('api_token').select(shown).where('id', '=', id).executeTakeFirst()
}

/** Some of all that were ever made, the newest first. */
export function listApiTokens(db: RegisterDb, { page, each }: { page: number; each: number }) {
  return db
    .selectFrom('api_token')
    .select(shown)
    .orderBy('made_on', 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(each)
    .offset((page - 1) * each)
    .execute()
}

export async function countApiTokens(db: RegisterDb): Promise<number> {
  const { tokens } = await db
    .selectFrom('api_token')
    .select(({ fn }) => fn.countAll().as('tokens'))
    .executeTakeFirstOrThrow()
  return Number(tokens)
}

/** Whether it was still good; it is not any more. */
export async function endApiToken(db: RegisterDb, id: string, day: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('api_token')
    .set({ ended_on: day })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The names of those that were still good; they are not any more. */
export async function endAllApiTokens(db: RegisterDb, day: string): Promise<string[]> {
  const ended = await db
    .updateTable('api_token')
    .set({ ended_on: day })
    .where('ended_on', 'is', null)
    .where('expires_on', '>=', day)
    .returning('name')
    .execute()
  return ended.map(({ name }) => name).sort()
}

/** The day alone, so that somebody can see which are not needed any more. */
export async function markApiTokenUsed(db: RegisterDb, id: string, day: string): Promise<void> {
  await db.updateTable('api_token').set({ used_on: day }).where('id', '=', id).execute()
}
