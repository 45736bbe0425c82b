import Sqlite from 'better-sqlite3'
import { join } from 'node:path'

/** What one of the two stores of a folder says, a server running on it or not. */
export function rowsIn<Row>(
  folder: string,
  store: 'register' | 'responses',
  select: string,
): Row[] {
  const database = new Sqlite(join(folder, `${store}.sqlite`), { readonly: true })
  try {
    return database.prepare(select).all() as Row[]
  } finally {
    database.close()
  }
}
