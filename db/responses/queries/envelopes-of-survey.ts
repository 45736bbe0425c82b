import type { ResponsesDb } from '../../connection'
import type { EnvelopeTable } from '../schema'

/** All envelopes of a survey without what is in them; their keys are the only order they have. */
export function listEnvelopes(
  db: ResponsesDb,
  survey: string,
): Promise<Pick<EnvelopeTable, 'id' | 'kind'>[]> {
  return db
    .selectFrom('envelope')
    .select(['id', 'kind'])
    .where('survey', '=', survey)
    .orderBy('id')
    .execute()
}

export async function listEnvelopeIds(db: ResponsesDb, survey: string): Promise<Uint8Array[]> {
  return (await listEnvelopes(db, survey)).map(({ id }) => id)
}

export function findEnvelopes(db: ResponsesDb, ids: Uint8Array[]) {
  return db.selectFrom('envelope').select(['id', 'kind', 'body']).where('id', 'in', ids).execute()
}

/** Those of the keys that are there, in hexadecimal. */
export async function findPresentIds(db: ResponsesDb, ids: Uint8Array[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('envelope').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => Buffer.from(id).toString('hex')))
}
