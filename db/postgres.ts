import pg from 'pg'

/** A lost connection is met again by the next query, so its error, idle or at work, must not end the process. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'soundings',
    lock_timeout: 5_000,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
