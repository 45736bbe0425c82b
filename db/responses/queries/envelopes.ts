import type { Insertable } from 'kysely'

import type { ResponsesDb } from '../../connection'
import { keptQuery } from '../../kept-query'
import type { EnvelopeTable } from '../schema'

export type Envelope = Insertable<EnvelopeTable>

/** Adds what is not there yet; how many that were. In the order of keys, so that a batch tells none. */
export async function addEnvelopes(db: ResponsesDb, envelopes: Envelope[]): Promise<number> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('envelope')
    .values(envelopes.toSorted(byId))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0)
}

function byId(left: Envelope, right: Envelope): number {
  return Buffer.compare(left.id, right.id)
}

const kindOf = keptQuery(
  (db: ResponsesDb, id: Uint8Array) =>
    db.selectFrom('envelope').select('kind').where('id', '=', id),
  (id) => [id],
)

export async function hasEnvelope(db: ResponsesDb, id: Uint8Array): Promise<boolean> {
  return (await kindOf(db, id)).rows.length > 0
}

/** Takes envelopes out by their keys; how many were there. */
export async function removeEnvelopes(db: ResponsesDb, ids: Uint8Array[]): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('envelope')
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
