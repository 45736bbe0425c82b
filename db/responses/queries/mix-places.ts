import type { ResponsesDb } from '../../connection'
import { isSqlite } from '../../engine'

// A page holds some thirty of the shortest rows, and is written as a whole whatever we change.
const oneSide = 8

/**
 * Lays a row and its neighbours by key down again in the order of their keys. SQLite stacks rows
 * in a page, and what spills from it in the file, in the order in which they came: until the next
 * vacuum a seized file would show it.
 */
export async function mixPlaces(
  db: ResponsesDb,
  table: 'envelope' | 'draft',
  id: Uint8Array,
): Promise<void> {
  if (!isSqlite(db)) return
  const rows = db.selectFrom(table).selectAll()
  const below = rows.where('id', '<', id).orderBy('id', 'desc').limit(oneSide)
  const above = rows
    .where('id', '>=', id)
    .orderBy('id')
    .limit(oneSide + 1)
  const neighbours = [...(await below.execute()).reverse(), ...(await above.execute())]
  const ids = neighbours.map((each) => each.id)
  await db.deleteFrom(table).where('id', 'in', ids).execute()
  if (neighbours.length > 0) await db.insertInto(table).values(neighbours).execute()
}
