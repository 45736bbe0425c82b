import { createHash } from 'node:crypto'

import type { RegisterDb } from '../../connection'
import type { LogTable } from '../schema'

export type LogEntry = Omit<LogTable, 'number' | 'hash'>

/** Adds an entry behind the last one; to be called within a change of the register. */
export async function addLogEntry(db: RegisterDb, entry: LogEntry): Promise<void> {
  const last = await db
    .selectFrom('log')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const hash = hashOf(last?.hash ?? '', { ...entry, number })
  await db
    .insertInto('log')
    .values({ ...entry, number, hash })
    .execute()
}

export function listLog(db: RegisterDb) {
  return db.selectFrom('log').selectAll().orderBy('number').execute()
}

/** What was done to one subject in these ways, what came first standing first. */
export function listLogAbout(db: RegisterDb, subject: string, deeds: readonly string[]) {
  return db
    .selectFrom('log')
    .selectAll()
    .where('subject', '=', subject)
    .where('what', 'in', deeds)
    .orderBy('number')
    .execute()
}

/** What was done in these ways since a day, what came first standing first. */
export function listLogSince(db: RegisterDb, day: string, deeds: readonly string[]) {
  return db
    .selectFrom('log')
    .selectAll()
    .where('on_day', '>=', day)
    .where('what', 'in', deeds)
    .orderBy('number')
    .execute()
}

/** Whether this very thing was noted on this day already. */
export async function isNoted(
  db: RegisterDb,
  { on_day, who, what, subject }: Pick<LogEntry, 'on_day' | 'who' | 'what' | 'subject'>,
): Promise<boolean> {
  const found = await db
    .selectFrom('log')
    .select('number')
    .where('on_day', '=', on_day)
    .where('who', '=', who)
    .where('what', '=', what)
    .where('subject', '=', subject)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The number of the first entry that is missing or was altered; `undefined` if the chain holds. */
export async function findBrokenLogEntry(db: RegisterDb): Promise<number | undefined> {
  let previous = ''
  let number = 0
  for (const entry of await listLog(db)) {
    number += 1
    if (entry.number !== number || entry.hash !== hashOf(previous, entry)) return number
    previous = entry.hash
  }
  return undefined
}

function hashOf(previous: string, entry: Omit<LogTable, 'hash'>): string {
  const { number, on_day, who, what, subject, facts } = entry
  const told = JSON.stringify([previous, number, on_day, who, what, subject, facts])
  return createHash('sha256').update(told).digest('hex')
}
