import type { Pool } from 'pg'

/** A lost connection is met again by the next query, so its error, idle or at work, must not end the process. */
export async function openPool(url: string): Promise<Pool> {
  // It brings much of Node’s network along, which a command that works on files never needs.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'soundings',
    lock_timeout: 5_000,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
