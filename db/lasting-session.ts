import type { Client } from 'pg'

/** A connection for one purpose, which is made again whenever it is lost. */
export interface LastingSession {
  /** The connection, unless it is just being made again. */
  client: () => Client | undefined
  end: () => Promise<void>
}

const pause = 1_000

/** Runs `begin` on each connection it makes; `undefined` when that is refused the first time. */
export async function lastingSession(
  url: string,
  begin: (client: Client) => Promise<boolean>,
): Promise<LastingSession | undefined> {
  let ended = false
  let current: Client | undefined
  const again = () => {
    current = undefined
    if (ended) return
    setTimeout(() => {
      if (!ended) void connect(url, begin, again).then(keep, again)
    }, pause).unref()
  }
  const keep = (made: Client | undefined) => {
    if (made && !ended) current = made
    else if (made) void made.end()
    else again()
  }
  current = await connect(url, begin, again)
  if (!current) return undefined
  return {
    client: () => current,
    async end() {
      ended = true
      await current?.end().catch(() => undefined)
    },
  }
}

async function connect(
  url: string,
  begin: (client: Client) => Promise<boolean>,
  lost: () => void,
): Promise<Client | undefined> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: url,
    application_name: 'soundings',
    keepAlive: true,
  })
  client.on('error', () => undefined)
  await client.connect()
  const begun = await begin(client).catch(async (error: unknown) => {
    await client.end()
    throw error
  })
  if (begun) client.once('end', lost)
  else await client.end()
  return begun ? client : undefined
}
