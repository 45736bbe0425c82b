import { anyDb } from '../backup/rows'
import type { Stores } from '../connection'
import { movedTables } from './moved-rows'

/** How many rows a move copies. */
export async function countRows(stores: Stores): Promise<number> {
  let sum = 0
  for (const { store, table } of movedTables) {
    const { count } = await anyDb(stores[store])
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    sum += Number(count)
  }
  return sum
}
