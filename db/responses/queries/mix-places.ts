import { CompiledQuery, type Selectable } from 'kysely'

import type { ResponsesDb } from '../../connection'
import type { DraftTable, EnvelopeTable } from '../schema'

/** The tables whose rows must not tell when they came. */
interface Mixed {
  envelope: Selectable<EnvelopeTable>
  draft: Selectable<DraftTable>
}

// A page holds some thirty of the shortest rows, and is written as a whole whatever we change.
const oneSide = 8

/**
 * Adds a row that is not there yet, and with it lays its neighbours by key down again in the order of
 * their keys. SQLite stacks rows in a page, and what spills from it in the file, in the order in
 * which they came: until the next vacuum a seized file would show it.
 */
export async function addMixed<Table extends keyof Mixed>(
  db: ResponsesDb,
  table: Table,
  row: Mixed[Table],
): Promise<void> {
  const { id } = row
  const { rows } = await db.executeQuery<Mixed[Table]>(
    CompiledQuery.raw(takingOf[table], [id, id, id, id]),
  )
  const isThere = rows.some((each) => Buffer.compare(each.id, id) === 0)
  const all = (isThere ? rows : [...rows, row]).toSorted(byId)
  const values = all.flatMap((each) => columnsOf[table].map((column) => each[column]))
  await db.executeQuery(CompiledQuery.raw(adding(table, all.length), values))
}

type Columns = { [Table in keyof Mixed]: (keyof Mixed[Table])[] }

const columnsOf: Columns = {
  envelope: ['id', 'survey', 'kind', 'body'],
  draft: ['id', 'survey', 'nonce', 'body', 'expires_on'],
}

// Two statements that are always the same: to put them together anew takes as long as the work.
const takingOf = { envelope: taking('envelope'), draft: taking('draft') }

function taking(table: keyof Mixed): string {
  const ids = `select id from ${table} where id`
  const first = `select min(id) from (${ids} < ? order by id desc limit ${oneSide})`
  const last = `select max(id) from (${ids} > ? order by id limit ${oneSide})`
  const between = `id >= coalesce((${first}), ?) and id <= coalesce((${last}), ?)`
  return `delete from ${table} where ${between} returning ${columnsOf[table].join(', ')}`
}

function adding(table: keyof Mixed, amount: number): string {
  const columns = columnsOf[table]
  const places = `(${columns.map(() => '?').join(', ')})`
  const rows = Array<string>(amount).fill(places).join(', ')
  return `insert into ${table} (${columns.join(', ')}) values ${rows}`
}

function byId(left: { id: Uint8Array }, right: { id: Uint8Array }): number {
  return Buffer.compare(left.id, right.id)
}
