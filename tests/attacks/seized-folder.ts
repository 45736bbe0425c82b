import Sqlite from 'better-sqlite3'
import type { KyselyPlugin } from 'kysely'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import type { Stores } from '#db/connection'

/** Every byte of every file in a folder; what is packed, unpacked as well. */
export function bytesOf(folder: string): Buffer {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  return Buffer.concat(files.flatMap((bytes) => [bytes, unpacked(bytes)]))
}

function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : Buffer.alloc(0)
}

/** The same bytes with zeros for ids, hashes and all that is sealed, where any four bytes may stand. */
export function withoutRandom(folder: string): Buffer {
  const bytes = bytesOf(folder)
  for (const value of ['register.sqlite', 'responses.sqlite'].flatMap((name) =>
    randomIn(join(folder, name)),
  )) {
    for (let at = bytes.indexOf(value); at >= 0; at = bytes.indexOf(value, at)) {
      bytes.fill(0, at, at + value.length)
    }
  }
  return bytes
}

/** What stands in the columns of bytes of a database, in its raw form and as backups write it. */
function randomIn(file: string): Buffer[] {
  const database = new Sqlite(file, { readonly: true })
  const tables = database.prepare<[], { name: string }>(
    "select name from sqlite_schema where type = 'table'",
  )
  const rows = tables
    .all()
    .flatMap(
      ({ name }) => database.prepare(`select * from ${name}`).all() as Record<string, unknown>[],
    )
  database.close()
  return rows
    .flatMap((row) => Object.values(row))
    .filter((value): value is Buffer => Buffer.isBuffer(value))
    .flatMap((value) => [value, Buffer.from(value.toString('base64url'))])
}

/** The stores, and a look at the disk after every seventh statement, amid transactions too. */
export function watching<Given extends Stores>(stores: Given, look: () => void): Given {
  let statements = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      statements += 1
      if (statements % 7 === 0) look()
      return Promise.resolve(result)
    },
  }
  const { register, responses } = stores
  return {
    ...stores,
    register: register.withPlugin(plugin),
    responses: responses.withPlugin(plugin),
  }
}

/** The journals of a folder that hold something at this moment. */
export function journalsIn(folder: string): Buffer[] {
  return readdirSync(folder)
    .filter((name) => /-(journal|wal)$/.test(name))
    .map((name) => readFileSync(join(folder, name)))
    .filter(({ length }) => length > 0)
}
