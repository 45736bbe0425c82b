import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { closeStores, openStores } from '#db/connection'
import { addResponse } from '#db/responses/queries/add-response'
import { openResponsesFile } from '#db/sqlite'

import { freshFolder } from '../bench-network'
import type { Figure } from '../figure'
import { amountOf, byTurns, type Scale } from '../rounds'

type Add = (id: Uint8Array, body: Uint8Array) => Promise<void> | void

/** Responses of one envelope each, kept one by one and by many at once, beside a bare loop with the same pragmas. */
export async function inserts(scale: Scale): Promise<Figure[]> {
  return [
    await insertsOf(scale, 'durable envelope inserts', 1),
    await insertsOf(scale, 'durable envelope inserts, 16 at once', 16),
  ]
}

async function insertsOf(scale: Scale, name: string, atOnce: number): Promise<Figure> {
  const amount = amountOf(scale, 500, 30)
  const stores = await openStores({ dataDir: freshFolder() })
  const { responses } = stores
  const ours: Add = (id, body) => {
    const envelope = { id, survey: 'b4n2', kind: 'answers' as const, body }
    return responses.transaction().execute((trx) => addResponse(trx, [envelope]))
  }
  const raw = await rawLoop()
  const { rounds, beside } = await byTurns(
    scale,
    () => perSecond(amount, ours, atOnce),
    () => perSecond(amount, raw.add, 1),
  )
  raw.close()
  await closeStores(stores)
  const yardstick = { name: 'raw better-sqlite3', rounds: beside }
  return { name, unit: 'envelopes/s', rounds, yardstick, budget: { leastRatio: 0.5 } }
}

async function rawLoop(): Promise<{ add: Add; close: () => void }> {
  const db = await openResponsesFile(join(freshFolder(), 'raw.sqlite'))
  db.exec(`create table envelope
    (id blob primary key, survey text not null, kind text not null, body blob not null)
    without rowid`)
  const insert = db.prepare('insert into envelope values (?, ?, ?, ?)')
  return {
    add: (id, body) => void insert.run(id, 'b4n2', 'answers', body),
    close: () => db.close(),
  }
}

async function perSecond(amount: number, add: Add, atOnce: number): Promise<number> {
  const bodies = Array.from({ length: amount }, () => randomBytes(1105))
  const start = performance.now()
  const addInTurn = async () => {
    for (let body = bodies.pop(); body; body = bodies.pop()) await add(randomBytes(16), body)
  }
  await Promise.all(Array.from({ length: atOnce }, addInTurn))
  return (amount * 1000) / (performance.now() - start)
}
