import type { CompiledQuery, Compilable, Kysely, QueryResult } from 'kysely'

import { isSqlite } from './engine'

/**
 * A query that is asked again and again: it is put together and translated once for each engine, and
 * from then on only given other values. `values` names these in the order in which they stand in it.
 */
export function keptQuery<Schema, Given extends readonly unknown[], Row>(
  write: (db: Kysely<Schema>, ...given: Given) => Compilable<Row>,
  values: (...given: Given) => readonly unknown[],
): (db: Kysely<Schema>, ...given: Given) => Promise<QueryResult<Row>> {
  const kept = new Map<string, CompiledQuery<Row>>()
  return (db, ...given) => {
    const parameters = values(...given)
    // A list of values is as many places in the query.
    const name = `${isSqlite(db)} ${parameters.length}`
    const query = kept.get(name) ?? translated(write(db, ...given), parameters)
    kept.set(name, query)
    return db.executeQuery({ ...query, parameters })
  }
}

function translated<Row>(query: Compilable<Row>, parameters: readonly unknown[]) {
  const found = query.compile()
  const isSame = found.parameters.every((value, place) => value === parameters[place])
  if (!isSame || found.parameters.length !== parameters.length)
    throw new Error(`Other values stand in this query than those named: ${found.sql}`)
  return found
}
