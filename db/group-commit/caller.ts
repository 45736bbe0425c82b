import {
  CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'

import type { Handle } from './handle'
import { after, patiently } from './patiently'
import type { Reader } from './reader'
import type { Member, Writer } from './writer'

const reads = /^\s*select\b/i
const changesRows = /^\s*(insert|update|delete)\b/i
// Amid a transaction it is not safe to try again.
const atOnce = () => true

export interface Store {
  writer: Writer
  reader: Reader
  patience: number
}

/** What Kysely calls a connection: whoever asks for something, until all of it is answered. */
export class Caller implements DatabaseConnection {
  readonly #store: Store
  #member: Member | undefined
  #held: Handle | undefined

  constructor(store: Store) {
    this.#store = store
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { writer, reader } = this.#store
    if (this.#member) return writer.execute(this.#member, query)
    if (this.#held) return this.#executeHolding(this.#held, query, atOnce)
    if (reads.test(query.sql)) return reader.read(query)
    return changesRows.test(query.sql) ? writer.change(query) : this.#executeAlone(query)
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query)
  }

  /** One that only reads, however long, is in no group: nobody’s answer waits for its end. */
  async begin({ accessMode }: TransactionSettings): Promise<void> {
    if (accessMode === 'read only') await this.#beginReading()
    else this.#member = await this.#store.writer.begin()
  }

  commit(): Promise<void> {
    return this.#end(true)
  }

  rollBack(): Promise<void> {
    return this.#end(false)
  }

  /** What was begun by hand and not ended is undone. */
  release(): void {
    if (this.#held) this.#letGo()
  }

  // Of one whose group has failed nothing is left to be undone.
  async #end(isKept: boolean): Promise<void> {
    const member = this.#member
    this.#member = undefined
    if (member) await this.#store.writer.leave(member, isKept)
    else if (this.#held) {
      const end = CompiledQuery.raw(isKept ? 'commit' : 'rollback')
      await this.#executeHolding(this.#held, end, atOnce)
    }
  }

  // What it sees is what is there now, and not when it first looks.
  async #beginReading(): Promise<void> {
    const isTooLate = after(this.#store.patience)
    const held = await this.#store.writer.takeAlone()
    this.#held = held
    await this.#executeHolding(held, CompiledQuery.raw('begin'), isTooLate)
    const look = CompiledQuery.raw('select count(*) from sqlite_schema')
    await this.#executeHolding(held, look, isTooLate)
  }

  async #executeAlone<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const isTooLate = after(this.#store.patience)
    this.#held = await this.#store.writer.takeAlone()
    return this.#executeHolding(this.#held, query, isTooLate)
  }

  /** Holds on to the handle as long as a transaction is open that was begun by hand. */
  async #executeHolding<Row>(
    handle: Handle,
    query: CompiledQuery,
    isTooLate: () => boolean,
  ): Promise<QueryResult<Row>> {
    try {
      return await patiently(() => handle.execute<Row>(query), isTooLate)
    } finally {
      if (!handle.inTransaction) this.#letGo()
    }
  }

  #letGo(): void {
    this.#held = undefined
    this.#store.writer.letGo()
  }
}
