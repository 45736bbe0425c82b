import type { Database } from 'better-sqlite3'
import { type Driver, SqliteDialect, type TransactionSettings } from 'kysely'

import { Caller, type Store } from './caller'
import { Handle } from './handle'
import { Reader } from './reader'
import { Writer } from './writer'

const patience = 5_000

/**
 * SQLite on two handles of one file: one writes, and commits together what arrives together; the
 * other answers reads outside of transactions. While another process holds the file, who needs it
 * waits, and nobody else does.
 */
export class GroupCommitDialect extends SqliteDialect {
  readonly #store: Store

  constructor(writing: Database, reading: Database) {
    super({ database: writing })
    reading.pragma('query_only = 1')
    const writer = new Writer(new Handle(writing), patience)
    const reader = new Reader(new Handle(reading), writer, patience)
    this.#store = { writer, reader, patience }
  }

  override createDriver(): Driver {
    return new GroupCommitDriver(this.#store)
  }
}

class GroupCommitDriver implements Driver {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  async init(): Promise<void> {}

  acquireConnection(): Promise<Caller> {
    return Promise.resolve(new Caller(this.#store))
  }

  beginTransaction(caller: Caller, settings: TransactionSettings): Promise<void> {
    return caller.begin(settings)
  }

  commitTransaction(caller: Caller): Promise<void> {
    return caller.commit()
  }

  rollbackTransaction(caller: Caller): Promise<void> {
    return caller.rollBack()
  }

  releaseConnection(caller: Caller): Promise<void> {
    caller.release()
    return Promise.resolve()
  }

  async destroy(): Promise<void> {
    await this.#store.writer.close()
    this.#store.reader.close()
  }
}
