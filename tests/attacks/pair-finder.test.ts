import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import type { ResponsesDb } from '#db/connection'

import { freshFolder } from '../support/fresh-stores'
import { seeded } from '../support/seeded'
import { aCodedSurvey, answerWithCodes } from './coded-responses'
import { journalsIn, watching } from './seized-folder'
import { commitsOf, eachAlone, type Pair, pairsIn, pairsOf, rightIn } from './pairs'
import type { Commit } from './wal-commits'

const count = 50

test('with both tables in one file and a write-ahead log, one transaction each gives all pairs away', async () => {
  const { pairs, commits } = await answeredInOneFile()

  expect(rightIn(pairsIn(commits, pairs), pairs)).toBeGreaterThanOrEqual(45)
})

test('our stores keep no write-ahead log, and no journal of theirs holds both sides', async () => {
  const survey = await aCodedSurvey()
  const { dataDir } = survey.open.place
  const journals: Buffer[] = []
  const staff = watching(survey.staff, () => journals.push(...journalsIn(dataDir)))

  const pairs = pairsOf(await answerWithCodes({ ...survey, staff }, count))

  const holding = (side: keyof Pair) =>
    journals.filter((journal) => pairs.some((pair) => journal.includes(pair[side])))
  const [codes, answers] = [holding('code'), holding('answers')]
  expect(readdirSync(dataDir).filter((name) => /-(wal|shm)$/.test(name))).toEqual([])
  expect(journalsIn(dataDir)).toEqual([])
  expect(Math.min(codes.length, answers.length)).toBeGreaterThan(2)
  expect(codes.filter((journal) => answers.includes(journal))).toEqual([])
}, 180_000)

test('a write-ahead log forced on our two files shows no pair, but in its order all of them', async () => {
  const survey = await aCodedSurvey()
  for (const db of [survey.staff.register, survey.staff.responses] as ResponsesDb[]) {
    await sql`pragma journal_mode = wal`.execute(db)
    await sql`pragma wal_autocheckpoint = 0`.execute(db)
  }
  const pairs = pairsOf(await answerWithCodes(survey, count))
  const [spending = [], storing = []] = ['register', 'responses'].map((name) =>
    commitsOf(join(survey.open.place.dataDir, `${name}.sqlite`)),
  )

  const spent = eachAlone(spending, pairs, 'code')
  const stored = eachAlone(storing, pairs, 'answers')
  const byOrder = spent.map((code, at) => ({ code, answers: stored[at] ?? code }))

  expect([...pairsIn(spending, pairs), ...pairsIn(storing, pairs)]).toEqual([])
  expect(rightIn(byOrder, pairs)).toBe(count)
}, 180_000)

/** What nobody should do: both tables in one file, a log of writes, one transaction for both. */
async function answeredInOneFile(): Promise<{ pairs: Pair[]; commits: Commit[] }> {
  const file = join(await freshFolder(), 'careless.sqlite')
  const database = new Sqlite(file)
  database.exec(`pragma page_size = 32768; pragma secure_delete = on; pragma journal_mode = wal; pragma wal_autocheckpoint = 0;
    create table access_code (hash blob primary key, survey text, spent integer) without rowid;
    create table envelope (id blob primary key, survey text, body blob) without rowid`)
  const random = seeded(4)
  const some = (length: number) => Buffer.from(random(length))
  const pairs = Array.from({ length: count }, () => ({ code: some(32), answers: some(16) }))
  const [issue, spend, store] = [
    database.prepare(`insert into access_code values (?, 'k7m2', 0)`),
    database.prepare('update access_code set spent = 1 where hash = ?'),
    database.prepare(`insert into envelope values (?, 'k7m2', ?)`),
  ]
  database.transaction(() => pairs.forEach(({ code }) => issue.run(code)))()
  for (const { code, answers } of pairs) {
    database.transaction(() => {
      spend.run(code)
      store.run(answers, some(1106))
    })()
  }
  const commits = commitsOf(file)
  database.close()
  return { pairs, commits }
}
