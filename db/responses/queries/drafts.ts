import type { Selectable } from 'kysely'

import type { ResponsesDb } from '../../connection'
import { isSqlite } from '../../engine'
import { keptQuery } from '../../kept-query'
import type { DraftTable } from '../schema'
import { addMixed } from './mix-places'

export type Draft = Selectable<DraftTable>
type Locked = Pick<Draft, 'nonce' | 'body' | 'expires_on'>

/** Adds a draft, and hides in the file that it came last. */
export function addDraft(db: ResponsesDb, draft: Draft): Promise<void> {
  return db.transaction().execute((trx) => insertDraft(trx, draft))
}

/** Adds a draft and takes it back: fails as adding it would fail, and leaves nothing. */
export async function tryDraft(db: ResponsesDb, draft: Draft): Promise<void> {
  const trial = await db.startTransaction().execute()
  try {
    await insertDraft(trial, draft)
  } finally {
    await trial.rollback().execute()
  }
}

// The same page sent twice at the same moment begins one draft.
async function insertDraft(db: ResponsesDb, draft: Draft): Promise<void> {
  if (isSqlite(db)) return addMixed(db, 'draft', draft)
  const added = db.insertInto('draft').values(draft)
  await added.onConflict((same) => same.doNothing()).execute()
}

const byId = keptQuery(
  (db: ResponsesDb, id: Uint8Array) =>
    db.selectFrom('draft').select(['nonce', 'body', 'expires_on']).where('id', '=', id),
  (id) => [id],
)

export async function findDraft(db: ResponsesDb, id: Uint8Array) {
  return (await byId(db, id)).rows.at(0)
}

/** Compare-and-swap: false when the draft has changed since `nonce` was read, or is gone. */
export async function replaceDraft(
  db: ResponsesDb,
  id: Uint8Array,
  nonce: Uint8Array,
  next: Locked,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draft')
    .set(next)
    .where('id', '=', id)
    .where('nonce', '=', nonce)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes the draft out as it was read: false when it has changed since, or is gone. */
export async function removeDraft(
  db: ResponsesDb,
  id: Uint8Array,
  nonce: Uint8Array,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('draft')
    .where('id', '=', id)
    .where('nonce', '=', nonce)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
