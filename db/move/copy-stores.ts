import { anyDb, atOnce, type Row } from '../backup/rows'
import type { Kept } from '../backup/tables'
import type { Stores } from '../connection'
import { shut, unshut } from '../register/queries/shut'
import { movedRows, movedTables, type Print, printOf } from './moved-rows'

/** Is told of each row that was copied, and then of each that was compared, on both sides. */
export interface Watch {
  copied: () => void
  compared: () => void
}

/** A table that is not on the other side what it is here. */
export class Differs extends Error {
  constructor(readonly table: string) {
    super(`The copy of ${table} differs`)
  }
}

/**
 * Copies both stores into empty ones, reads them back and compares. Each store is one transaction, and
 * rows come in the order of their keys, so the copy tells no order. The old place is shut before the
 * new one opens: at no moment can anybody work on both.
 */
export async function copyStores(from: Stores, to: Stores, watch: Watch): Promise<Print[]> {
  await shut(to.register, 'filling')
  const responses = await to.responses
    .transaction()
    .execute((db) => copyAll('responses', from, { ...to, responses: db }, watch))
  const register = await to.register.transaction().execute(async (db) => {
    const prints = await copyAll('register', from, { ...to, register: db }, watch)
    await shut(from.register, 'left')
    await unshut(db, 'filling')
    return prints
  })
  return [...responses, ...register]
}

async function copyAll(
  store: keyof Stores,
  from: Stores,
  to: Stores,
  watch: Watch,
): Promise<Print[]> {
  const tables = movedTables.filter((kept) => kept.store === store)
  for (const kept of tables) await copyTable(from, to, kept, watch.copied)
  const prints: Print[] = []
  for (const kept of tables) prints.push(await compare(from, to, kept, watch.compared))
  return prints
}

async function copyTable(from: Stores, to: Stores, kept: Kept, copied: () => void) {
  let waiting: Row[] = []
  const write = async () => {
    if (waiting.length > 0)
      await anyDb(to[kept.store]).insertInto(kept.table).values(waiting).execute()
    waiting = []
  }
  for await (const row of movedRows(from, kept)) {
    waiting.push(row)
    if (waiting.length === atOnce) await write()
    copied()
  }
  await write()
}

async function compare(from: Stores, to: Stores, kept: Kept, compared: () => void) {
  const [here, there] = [await printOf(from, kept, compared), await printOf(to, kept, compared)]
  if (here.rows !== there.rows || here.sha256 !== there.sha256) throw new Differs(kept.table)
  return here
}
