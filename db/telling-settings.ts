import { type Kysely, sql } from 'kysely'

import { isSqlite } from './engine'
import type { Stores } from './connection'

/** What each setting has to be, so that a server of PostgreSQL keeps no times and no statements. */
const quiet: Record<string, RegExp> = {
  track_commit_timestamp: /^off$/,
  log_statement: /^none$/,
  log_duration: /^off$/,
  log_min_duration_statement: /^-1$/,
  log_min_duration_sample: /^-1$/,
  log_transaction_sample_rate: /^0$/,
  log_connections: /^(off|)$/,
  log_disconnections: /^off$/,
  log_replication_commands: /^off$/,
  archive_mode: /^off$/,
  wal_level: /^(minimal|replica)$/,
  shared_preload_libraries: /^(?!.*(pg_stat_statements|auto_explain|pgaudit))/,
}

/** What is set on the servers of PostgreSQL so that they keep more than they have to: `name = value`. */
export async function tellingSettings({ register, responses }: Stores): Promise<string[]> {
  const [one, other] = [await tellingIn(register), await tellingIn(responses)]
  const shared = !isSqlite(register) && !isSqlite(responses) && (await isOne(register, responses))
  return [...new Set([...one, ...other, ...(shared ? ['one server for both databases'] : [])])]
}

async function tellingIn<Schema>(db: Kysely<Schema>): Promise<string[]> {
  if (isSqlite(db)) return []
  const { rows } = await sql<{ name: string; setting: string }>`select name, setting
    from pg_settings where name in (${sql.join(Object.keys(quiet))}) order by name`.execute(db)
  const { rows: slots } = await sql`select from pg_replication_slots`.execute(db)
  return [
    ...rows
      .filter(({ name, setting }) => quiet[name]?.test(setting) === false)
      .map(({ name, setting }) => `${name} = ${setting}`),
    ...(slots.length > 0 ? ['replication slots'] : []),
  ]
}

async function isOne(register: Stores['register'], responses: Stores['responses']) {
  return (await identityOf(register)) === (await identityOf(responses))
}

async function identityOf<Schema>(db: Kysely<Schema>): Promise<string | undefined> {
  const { rows } = await sql<{ identity: string }>`
    select system_identifier::text as identity from pg_control_system()`.execute(db)
  return rows[0]?.identity
}
