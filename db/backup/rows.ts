import { type Kysely, sql } from 'kysely'

import type { Stores } from '../connection'
import type { Kept } from './tables'

export type Row = Record<string, unknown>

/** Rows of any table; which columns there are, only the stores themselves know. */
type AnyDb = Kysely<Record<string, Row>>

export function anyDb(db: Stores[keyof Stores]): AnyDb {
  return db as unknown as AnyDb
}

/** All rows in the order of their keys, without ever holding many large ones. */
export async function* rowsOf(stores: Stores, kept: Kept): AsyncGenerator<Row> {
  const { store, table, key, counted } = kept
  const db = anyDb(stores[store])
  if (counted !== undefined) {
    yield* countedRows(db, table, counted)
    return
  }
  if (store === 'register') {
    yield* sorted(await db.selectFrom(table).selectAll().execute(), key)
    return
  }
  let last: unknown
  for (;;) {
    const after = last === undefined ? sql`` : sql`where id > ${last}`
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${after}
      order by id limit ${atOnce}`.execute(db)
    yield* rows
    if (rows.length < atOnce) return
    last = rows.at(-1)?.id
  }
}

export const atOnce = 200

/** Survey by survey, as the rows of each are counted. */
async function* countedRows(db: AnyDb, table: string, counted: string): AsyncGenerator<Row> {
  const named = await db.selectFrom(table).select('survey').distinct().execute()
  for (const { survey } of sorted(named, ['survey'])) {
    const own = db.selectFrom(table).selectAll().where('survey', '=', survey)
    for (let last: unknown = 0; last !== undefined;) {
      const next = own.where(counted, '>', last).orderBy(counted).limit(atOnce)
      const rows = await next.execute()
      yield* rows
      last = rows.at(-1)?.[counted]
    }
  }
}

// By code units, for databases sort texts as their country does.
function sorted(rows: Row[], key: string[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, key) }))
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ row }) => row)
}

function keyOf(row: Row, key: string[]): string {
  return key.map((column) => written(row[column])).join('\0')
}

function written(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  return typeof value === 'number' ? String(value).padStart(12, '0') : String(value)
}

/** A row as JSON that both engines write alike. */
export function toJson(row: Row): Row {
  const columns = Object.keys(row).sort()
  return Object.fromEntries(columns.map((column) => [column, plain(row[column])]))
}

export function fromJson(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, stored(value)]))
}

function plain(value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value
  return { bytes: Buffer.from(value).toString('base64url') }
}

function stored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return value
  return Buffer.from(String(value.bytes), 'base64url')
}
