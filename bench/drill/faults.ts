import Sqlite from 'better-sqlite3'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import pg from 'pg'

import type { Postgres } from './postgres'
import type { Server } from './server'
import { fillDisk } from './small-disk'

/** What a drill can break. */
export interface Stage {
  server: Server
  dataDir: string
  postgres?: Postgres | undefined
  /** Why there is no small disk under the data folder. */
  noSmallDisk?: string | undefined
}

export interface Fault {
  name: string
  /** Milliseconds that it lasts. */
  lasts: number
  /** Begins it, and gives what ends it; or says in words why it is left out here. */
  begin: (stage: Stage) => Promise<End | string> | End | string
}

type End = () => Promise<void> | void

const seconds = 1000

export const faults: Fault[] = [
  { name: 'server killed', lasts: 0, begin: kill },
  { name: 'disk full', lasts: 8 * seconds, begin: fill },
  { name: 'clock a day ahead', lasts: 8 * seconds, begin: jump(26) },
  { name: 'clock an hour behind', lasts: 8 * seconds, begin: jump(-1) },
  { name: 'responses locked', lasts: 8 * seconds, begin: lock('responses') },
  { name: 'register locked', lasts: 8 * seconds, begin: lock('register') },
  { name: 'PostgreSQL restarted', lasts: 4 * seconds, begin: stopPostgres },
]

async function kill({ server }: Stage): Promise<End> {
  await server.end('SIGKILL')
  return () => server.start()
}

function fill({ dataDir, postgres, noSmallDisk }: Stage): End | string {
  if (postgres) return 'the stores lie with PostgreSQL, whose disk is not ours to fill'
  if (noSmallDisk !== undefined) return `no small disk may be mounted here: ${noSmallDisk}`
  return fillDisk(dataDir)
}

function jump(hours: number) {
  return ({ server }: Stage): End => {
    server.shiftClock(hours)
    return () => server.shiftClock(0)
  }
}

function lock(store: 'register' | 'responses') {
  return ({ dataDir, postgres }: Stage): Promise<End> =>
    postgres ? lockTables(postgres[`${store}Url`]) : lockFile(join(dataDir, `${store}.sqlite`))
}

async function lockFile(file: string): Promise<End> {
  const other = new Sqlite(file, { timeout: 0 })
  for (let held = false; !held;) {
    held = begins(other)
    if (!held) await pause(1)
  }
  return () => {
    other.exec('rollback')
    other.close()
  }
}

// The server may be writing at this very moment.
function begins(other: Sqlite.Database): boolean {
  try {
    other.exec('begin exclusive')
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return false
    throw error
  }
}

async function lockTables(connectionString: string): Promise<End> {
  const other = new pg.Client({ connectionString })
  await other.connect()
  const listed = "select string_agg(format('%I', tablename), ', ') as names from pg_tables"
  const { rows } = await other.query<{ names: string }>(`${listed} where schemaname = 'public'`)
  await other.query(`begin; lock table ${rows[0]?.names ?? ''} in access exclusive mode`)
  return () => other.end()
}

async function stopPostgres({ postgres }: Stage): Promise<End | string> {
  if (!postgres) return 'the stores are files of SQLite'
  await postgres.stop()
  return () => postgres.start()
}
