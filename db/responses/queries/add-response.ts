import type { ResponsesDb } from '../../connection'
import { isSqlite } from '../../engine'
import { addEnvelopes, type Envelope } from './envelopes'

/** Adds the envelopes of one response, and hides in the file that they came last and together. */
export async function addResponse(db: ResponsesDb, envelopes: Envelope[]): Promise<void> {
  await addEnvelopes(db, envelopes)
  if (!isSqlite(db)) return
  for (const { id } of envelopes) await mixPlaces(db, id)
}

// A page holds some thirty of the shortest envelopes, and is written as a whole whatever we change.
const oneSide = 8

/**
 * Lays an envelope and its neighbours by key down again in the order of their keys. SQLite stacks
 * rows in a page, and what spills from it in the file, in the order in which they came: until the
 * next vacuum a seized file would show it.
 */
async function mixPlaces(db: ResponsesDb, id: Uint8Array): Promise<void> {
  const rows = db.selectFrom('envelope').selectAll()
  const below = rows.where('id', '<', id).orderBy('id', 'desc').limit(oneSide)
  const above = rows
    .where('id', '>=', id)
    .orderBy('id')
    .limit(oneSide + 1)
  const neighbours = [...(await below.execute()).reverse(), ...(await above.execute())]
  const ids = neighbours.map((each) => each.id)
  await db.deleteFrom('envelope').where('id', 'in', ids).execute()
  for (const neighbour of neighbours) await db.insertInto('envelope').values(neighbour).execute()
}
