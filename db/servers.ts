import type { Client } from 'pg'

import { lastingSession } from './lasting-session'

/** The servers that share one register on PostgreSQL, for as long as each lives. */
export interface Servers {
  /** How many there are, this one included, as was seen last. */
  count: () => number
  leave: () => Promise<void>
}

/** A server on files has nobody beside it. */
export const aloneOnFiles: Servers = { count: () => 1, leave: () => Promise.resolve() }

const lookEvery = 10_000

/**
 * Joins the others, who are known by locks that go with them and that nothing stores; `undefined` where
 * one of them has another mark, for then they do not understand each other’s signatures.
 */
export async function joinServers(url: string, mark: number): Promise<Servers | undefined> {
  const session = await lastingSession(url, (client) => join(client, mark))
  if (!session) return undefined
  let seen = 1
  const look = async () => {
    const client = session.client()
    if (client) seen = (await marksOf(client).catch(() => Array<number>(seen).fill(mark))).length
  }
  await look()
  const timer = setInterval(() => void look(), lookEvery).unref()
  return {
    count: () => Math.max(1, seen),
    leave() {
      clearInterval(timer)
      return session.end()
    },
  }
}

// Locks of two numbers: that of all our servers, and the mark.
const ours = 1_936_684_398

async function join(client: Client, mark: number): Promise<boolean> {
  await client.query('select pg_advisory_lock_shared($1::int, $2::int)', [ours, mark])
  return (await marksOf(client)).every((other) => other === mark)
}

async function marksOf(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ mark: string }>(
    `select objid::bigint as mark from pg_locks
      where locktype = 'advisory' and classid = $1::oid and objsubid = 2 and granted
        and database = (select oid from pg_database where datname = current_database())`,
    [ours],
  )
  return rows.map(({ mark }) => Number(mark))
}
