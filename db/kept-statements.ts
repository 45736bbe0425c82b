import type { Database, Statement } from 'better-sqlite3'

const most = 200
// A batch is a long statement that hardly comes again in the same length.
const longest = 2000
const changesRowsOnly = /^(select|insert|update|delete|begin|commit|rollback|savepoint|release)\b/i

export interface KeptStatements {
  prepare: (sql: string) => Statement
}

/** Translates a statement that is asked for again and again only once. */
export function keptStatements(database: Database): KeptStatements {
  const kept = new Map<string, Statement>()
  return {
    prepare(sql) {
      const known = kept.get(sql)
      // Somebody may still be reading row after row from it.
      if (known && !known.busy) return known
      const statement = database.prepare(sql)
      if (!changesRowsOnly.test(sql)) kept.clear()
      else if (sql.length <= longest) keep(kept, sql, statement)
      return statement
    },
  }
}

function keep<Value>(kept: Map<string, Value>, name: string, value: Value): void {
  kept.set(name, value)
  const [oldest = name] = kept.keys()
  if (kept.size > most) kept.delete(oldest)
}
