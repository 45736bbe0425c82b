import type { ResponsesDb } from '../../connection'
import { addEnvelopes, type Envelope } from './envelopes'
import { mixPlaces } from './mix-places'

/** Adds the envelopes of one response, and hides in the file that they came last and together. */
export async function addResponse(db: ResponsesDb, envelopes: Envelope[]): Promise<void> {
  await addEnvelopes(db, envelopes)
  for (const { id } of envelopes) await mixPlaces(db, 'envelope', id)
}
