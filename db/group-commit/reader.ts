import type { CompiledQuery, QueryResult } from 'kysely'

import type { Handle } from './handle'
import { after, patiently } from './patiently'
import type { Writer } from './writer'

/** A second handle, which sees what is durable and nothing else, whatever is being written meanwhile. */
export class Reader {
  readonly #handle: Handle
  readonly #writer: Writer
  readonly #patience: number

  constructor(handle: Handle, writer: Writer, patience: number) {
    this.#handle = handle
    this.#writer = writer
    this.#patience = patience
  }

  read<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const isLate = after(this.#patience)
    // A large transaction of our own keeps others from reading before it ends, and it does end.
    const isTooLate = () => isLate() && !this.#writer.inTransaction
    return patiently(() => this.#execute<Row>(query), isTooLate)
  }

  // It may know the tables as they were, and not be let in to see how they are.
  #execute<Row>(query: CompiledQuery): QueryResult<Row> {
    try {
      return this.#handle.execute<Row>(query)
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_ERROR') throw error
      this.#handle.execute({ sql: 'select count(*) from sqlite_schema', parameters: [] })
      return this.#handle.execute<Row>(query)
    }
  }

  close(): void {
    this.#handle.close()
  }
}
