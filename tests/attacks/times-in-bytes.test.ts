import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { freshFolder } from '../support/fresh-stores'
import { timesIn } from './times-in-bytes'

const columns = {
  'a second': 'unixepoch()',
  'a millisecond': "cast(unixepoch('subsec') * 1000 as integer)",
  'a microsecond': "cast(unixepoch('subsec') * 1000000 as integer)",
  'a fraction of a second': "unixepoch('subsec')",
  'a Julian day': "julianday('now')",
  'a moment as text': "datetime('now')",
  'a second as text': 'cast(unixepoch() as text)',
  'a millisecond as text': "cast(cast(unixepoch('subsec') * 1000 as integer) as text)",
}

test.each(Object.entries(columns))('%s in a column of one row is found', async (_what, now) => {
  const from = Date.now() - 2000

  expect(timesIn(await tableWith(now), from, Date.now() + 2000)).not.toEqual([])
})

test('a table of zeros, a day and a hash holds no moment', async () => {
  const bytes = await tableWith(`'2026-11-21' || hex(zeroblob(32))`)

  expect(timesIn(bytes, Date.now() - 3_600_000, Date.now() + 3_600_000)).toEqual([])
})

async function tableWith(expression: string): Promise<Buffer> {
  const file = join(await freshFolder(), 'careless.sqlite')
  const careless = new Sqlite(file)
  careless.exec('create table draft (id blob primary key, begun) without rowid')
  careless.exec(`insert into draft values (zeroblob(16), ${expression})`)
  careless.close()
  return readFileSync(file)
}

const moment = Date.parse('2026-11-21T10:00:00.125Z')
const day = moment / 86_400_000 + 2_440_587.5
const high = Math.floor(moment / 2 ** 32)

const writers: [string, (bytes: Buffer) => unknown][] = [
  ['seconds, little end first', (b) => b.writeUInt32LE(Math.floor(moment / 1000), 9)],
  ['milliseconds, little end first', (b) => b.writeUIntLE(moment, 9, 6)],
  ['milliseconds in eight bytes', (b) => (b.writeUInt32BE(high, 9), b.writeUInt32BE(moment % 2 ** 32, 13))],
  ['a floating number, little end first', (b) => b.writeDoubleLE(moment / 1000, 9)],
  ['floating milliseconds', (b) => b.writeDoubleBE(moment, 9)],
  ['a Julian day, little end first', (b) => b.writeDoubleLE(day, 9)],
] // prettier-ignore

test.each(writers)('a moment written as %s is found', (_name, write) => {
  const bytes = Buffer.alloc(32)
  write(bytes)

  expect(timesIn(bytes, moment - 1000, moment + 1000)).not.toEqual([])
})
