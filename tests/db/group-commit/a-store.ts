import Sqlite from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import type { ResponsesDb } from '#db/connection'
import type { Envelope } from '#db/responses/queries/envelopes'

import { openFreshPlace } from '../../support/fresh-stores'

/** An empty store of responses in a file, and how often it was committed. */
export async function aStore() {
  const { stores, place } = await openFreshPlace('sqlite')
  const file = join(place.dataDir, 'responses.sqlite')
  // SQLite counts in the head of its file.
  const commits = () => readFileSync(file).readUInt32BE(24)
  return { db: stores.responses, file, commits }
}

export function anEnvelope(bytes = 1106): Envelope {
  return { id: randomBytes(16), survey: 'k7m2', kind: 'answers', body: randomBytes(bytes) }
}

/** Adds an envelope in a transaction that then does something else. */
export function adding(
  db: ResponsesDb,
  envelope: Envelope,
  then: (db: ResponsesDb) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await trx.insertInto('envelope').values(envelope).execute()
    await then(trx)
  })
}

/** The ids of what another program finds in the file. */
export function storedIn(file: string): string[] {
  const other = new Sqlite(file, { readonly: true })
  const rows = other.prepare<[], { id: Buffer }>('select id from envelope').all()
  other.close()
  return rows.map(({ id }) => hex(id)).sort()
}

export function idsOf(envelopes: Envelope[]): string[] {
  return envelopes.map(({ id }) => hex(id)).sort()
}

/** Another program that holds a file, as a rewriting at night does, until released. */
export function hold(file: string, how = 'begin exclusive'): () => void {
  const other = new Sqlite(file)
  onTestFinished(() => void other.close())
  other.exec(how)
  return () => other.exec('rollback')
}

function hex(id: Uint8Array): string {
  return Buffer.from(id).toString('hex')
}
