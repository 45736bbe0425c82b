import { createHash } from 'node:crypto'

import { type Row, rowsOf, toJson } from '../backup/rows'
import { keptTables, keysTable, passingTables, type Kept } from '../backup/tables'
import type { Stores } from '../connection'
import { shutting } from '../register/queries/shut'

/** Everything: what backups keep, the keys, and what passes within the hour. */
export const movedTables: Kept[] = [...keptTables, keysTable, ...passingTables]

/** What both sides must have in common: how many rows, and the hash of all in the order of their keys. */
export interface Print {
  table: string
  rows: number
  sha256: string
}

/** The rows of a table in the order of their keys, but for what keeps a place shut. */
export async function* movedRows(stores: Stores, kept: Kept): AsyncGenerator<Row> {
  const names: unknown[] = kept.table === 'setting' ? Object.values(shutting) : []
  const rows: AsyncIterable<Row> = rowsOf(stores, kept)
  for await (const row of rows) if (!names.includes(row.name)) yield row
}

export async function printOf(stores: Stores, kept: Kept, seen: () => void): Promise<Print> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const row of movedRows(stores, kept)) {
    hash.update(`${JSON.stringify(toJson(row))}\n`)
    rows += 1
    seen()
  }
  return { table: kept.table, rows, sha256: hash.digest('hex') }
}
