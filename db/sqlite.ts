import type { Database } from 'better-sqlite3'

import { nativeModuleMissing } from './problem'

type Pragmas = Record<string, string | number>

const secure: Pragmas = {
  secure_delete: 1,
  journal_mode: 'truncate',
  temp_store: 2,
  trusted_schema: 0,
  synchronous: 2,
  foreign_keys: 1,
}

/** Staff, surveys, releases. No write-ahead log here either: it would keep the order in which codes were spent. */
export function openRegisterFile(file: string): Promise<Database> {
  return openWith(file, secure)
}

/** Envelopes and drafts. Large pages keep a row's body in the tree, so the file tells no order (anonymity.md §2). */
export function openResponsesFile(file: string): Promise<Database> {
  return openWith(file, { page_size: 32_768, ...secure })
}

/** A file that is only ever locked. */
export function openPlain(file: string): Promise<Database> {
  return open(file, 0)
}

async function openWith(file: string, pragmas: Pragmas): Promise<Database> {
  const database = await open(file)
  for (const [name, value] of Object.entries(pragmas)) database.pragma(`${name} = ${value}`)
  assertPragmas(database, pragmas)
  // From now on SQLite says at once that somebody else holds the file: it would wait for us all.
  database.pragma('busy_timeout = 0')
  return database
}

async function open(file: string, timeout = 5_000): Promise<Database> {
  try {
    const { default: Sqlite } = await import('better-sqlite3')
    return new Sqlite(file, { timeout })
  } catch (error) {
    throw nativeModuleMissing(error) ?? error
  }
}

/** What SQLite answers on the live handle counts, not what was asked of it. */
export function assertPragmas(database: Database, pragmas: Pragmas): void {
  for (const [name, wanted] of Object.entries(pragmas)) {
    const found = database.pragma(name, { simple: true })
    if (found !== wanted) {
      throw new Error(`${database.name}: pragma ${name} is ${String(found)}, must be ${wanted}`)
    }
  }
}
