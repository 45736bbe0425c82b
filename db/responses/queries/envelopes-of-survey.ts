import type { ResponsesDb } from '../../connection'

/** The keys of all envelopes of a survey; their own order is the only one they have. */
export async function listEnvelopeIds(db: ResponsesDb, survey: string): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('envelope')
    .select('id')
    .where('survey', '=', survey)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
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
