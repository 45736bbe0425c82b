import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A row as a seized machine shows it: what stands in it, and where it lies by each kind of order. */
export interface SeizedRow {
  key: string
  columns: Record<string, Buffer>
  places: Record<string, number>
}

/** All that the register tells about codes and, one by one, about members. */
export function seizedCodes(folder: string): SeizedRow[] {
  return rowsOf(join(folder, 'register.sqlite'), 'access_code', 'hash')
}

/** All that the responses store tells about the envelopes of one kind. */
export function seizedEnvelopes(folder: string, kind: 'answers' | 'text'): SeizedRow[] {
  const rows = rowsOf(join(folder, 'responses.sqlite'), 'envelope', 'id')
  return rows.filter(({ columns }) => columns.kind?.toString() === kind)
}

function rowsOf(file: string, table: string, key: string): SeizedRow[] {
  const bytes = readFileSync(file)
  const database = new Sqlite(file, { readonly: true })
  const rows = database.prepare(`select * from ${table}`).all() as Record<string, unknown>[]
  database.close()
  return rows.map((row, scan) => {
    const columns = Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, asBytes(value)]),
    )
    const id = columns[key] ?? Buffer.alloc(0)
    return {
      key: id.toString('hex'),
      columns,
      places: placesOf(bytes, id, columns.body ?? id, scan),
    }
  })
}

function placesOf(bytes: Buffer, id: Buffer, body: Buffer, scan: number) {
  return {
    scan,
    'first in file': bytes.indexOf(id),
    'last in file': bytes.lastIndexOf(id),
    'end of body': bytes.indexOf(body.subarray(-32)),
    size: body.length,
  }
}

function asBytes(value: unknown): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(String(value))
}
