import { sql } from 'kysely'

import type { RegisterDb } from '../../connection'

export interface JournalEdit {
  id: Uint8Array
  sealed: Uint8Array
}

/** How many edits of a survey came up to this one; `undefined` where it never came. */
export async function findArrival(
  db: RegisterDb,
  survey: string,
  id: Uint8Array,
): Promise<number | undefined> {
  const found = await db
    .selectFrom('journal_edit')
    .select('arrived')
    .where('survey', '=', survey)
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.arrived
}

/** The lengths of the edits that came next, so that nobody has to hold more of them than they want. */
export function listLengthsAfter(
  db: RegisterDb,
  survey: string,
  { after, most }: { after: number; most: number },
): Promise<{ arrived: number; length: number }[]> {
  return db
    .selectFrom('journal_edit')
    .select(['arrived', sql<number>`length(sealed)`.as('length')])
    .where('survey', '=', survey)
    .where('arrived', '>', after)
    .orderBy('arrived')
    .limit(most)
    .execute()
}

/** In the order in which they came. */
export function listJournalEdits(
  db: RegisterDb,
  survey: string,
  { after, upTo }: { after: number; upTo: number },
) {
  return db
    .selectFrom('journal_edit')
    .select(['id', 'sealed'])
    .where('survey', '=', survey)
    .where('arrived', '>', after)
    .where('arrived', '<=', upTo)
    .orderBy('arrived')
    .execute()
}

/** How many edits a survey has: they are counted as they come, and none is ever taken out alone. */
export async function countJournalEdits(db: RegisterDb, survey: string): Promise<number> {
  const { last } = await db
    .selectFrom('journal_edit')
    .select(({ fn }) => fn.max<number | null>('arrived').as('last'))
    .where('survey', '=', survey)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** What became of an edit; one whose id stands there with other bytes changes nothing. */
export type Adding = 'added' | 'known' | 'taken'

/** Adds edits behind the last one, each once; to be called within a change of the register. */
export async function addJournalEdits(
  db: RegisterDb,
  survey: string,
  edits: JournalEdit[],
): Promise<Adding[]> {
  let arrived = await countJournalEdits(db, survey)
  const done: Adding[] = []
  for (const { id, sealed } of edits) {
    const known = await findSealed(db, survey, id)
    if (known) {
      done.push(sameBytes(known.sealed, sealed) ? 'known' : 'taken')
      continue
    }
    arrived += 1
    await db.insertInto('journal_edit').values({ survey, arrived, id, sealed }).execute()
    done.push('added')
  }
  return done
}

/** How many there were. */
export async function forgetJournal(db: RegisterDb, survey: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('journal_edit')
    .where('survey', '=', survey)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

function findSealed(db: RegisterDb, survey: string, id: Uint8Array) {
  return db
    .selectFrom('journal_edit')
    .select('sealed')
    .where('survey', '=', survey)
    .where('id', '=', id)
    .executeTakeFirst()
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
