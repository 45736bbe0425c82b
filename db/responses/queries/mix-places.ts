import type { Selectable } from 'kysely'

import type { ResponsesDb } from '../../connection'
import type { DraftTable, EnvelopeTable } from '../schema'

// A page holds some thirty of the shortest rows, and is written as a whole whatever we change.
const oneSide = 8

/**
 * Adds a row that is not there yet, and with it lays its neighbours by key down again in the order of
 * their keys. SQLite stacks rows in a page, and what spills from it in the file, in the order in
 * which they came: until the next vacuum a seized file would show it.
 */
export async function addMixed(
  db: ResponsesDb,
  table: 'envelope' | 'draft',
  row: Selectable<EnvelopeTable> | Selectable<DraftTable>,
): Promise<void> {
  const rows = db.selectFrom(table).selectAll()
  const above = await rows
    .where('id', '>=', row.id)
    .orderBy('id')
    .limit(oneSide + 1)
    .execute()
  if (above[0] && Buffer.compare(above[0].id, row.id) === 0) return
  const below = await rows.where('id', '<', row.id).orderBy('id', 'desc').limit(oneSide).execute()
  const neighbours = [...below.reverse(), row, ...above]
  const [first = row, last = row] = [neighbours[0], neighbours.at(-1)]
  const between = db.deleteFrom(table).where('id', '>=', first.id).where('id', '<=', last.id)
  await between.execute()
  await db.insertInto(table).values(neighbours).execute()
}
