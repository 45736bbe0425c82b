import { openPool } from './postgres'
import { StoreRefused } from './problem'

/** Refuses two addresses of one database, however differently they are written. */
export async function refuseOneDatabase(registerUrl?: string, responsesUrl?: string) {
  if (!registerUrl || !responsesUrl) return
  const [register, responses] = [await identityOf(registerUrl), await identityOf(responsesUrl)]
  if (register === responses) throw new StoreRefused({ code: 'one-database' })
}

// The name alone is not enough: two servers may each have a database of the same name.
async function identityOf(url: string): Promise<string> {
  const pool = await openPool(url)
  try {
    const { rows } = await pool.query<{ identity: string }>(
      `select system_identifier || ' ' || current_database() as identity from pg_control_system()`,
    )
    return rows[0]?.identity ?? ''
  } finally {
    await pool.end()
  }
}
