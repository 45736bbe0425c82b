import type { Database } from 'better-sqlite3'
import type { CompiledQuery, QueryResult } from 'kysely'

import { keptStatements, type KeptStatements } from '../kept-statements'

/** An open file and what was translated for it. */
export class Handle {
  readonly #database: Database
  readonly #statements: KeptStatements

  constructor(database: Database) {
    this.#database = database
    this.#statements = keptStatements(database)
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  execute<Row>({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): QueryResult<Row> {
    const statement = this.#statements.prepare(sql)
    if (statement.reader) return { rows: statement.all(parameters) as Row[] }
    const { changes } = statement.run(parameters)
    return { numAffectedRows: BigInt(changes), rows: [] }
  }

  say(sql: string): void {
    this.#statements.prepare(sql).run([])
  }

  close(): void {
    this.#database.close()
  }
}
