import type { ResponsesDb } from '../../connection'
import { isSqlite } from '../../engine'
import { addEnvelopes, type Envelope } from './envelopes'
import { addMixed } from './mix-places'

/** Adds the envelopes of one response, and hides in the file that they came last and together. */
export async function addResponse(db: ResponsesDb, envelopes: Envelope[]): Promise<void> {
  if (!isSqlite(db)) await addEnvelopes(db, envelopes)
  else for (const envelope of envelopes) await addMixed(db, 'envelope', envelope)
}
