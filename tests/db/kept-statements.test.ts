import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'

import { keptStatements } from '#db/kept-statements'

function opened() {
  const database = new Sqlite(':memory:')
  onTestFinished(() => void database.close())
  database.exec("create table word (said text); insert into word values ('one'), ('two')")
  return keptStatements(database)
}

const all = 'select * from word'

test('a statement that is asked for again is the one that was translated before', () => {
  const db = opened()

  expect(db.prepare(all)).toBe(db.prepare(all))
  expect(db.prepare(all)).not.toBe(db.prepare('select said from word'))
})

test('a statement that somebody is still reading from is not handed to another', () => {
  const db = opened()
  const reading = db.prepare(all).iterate([])
  expect(reading.next().value).toEqual({ said: 'one' })

  expect(db.prepare(all).all([])).toHaveLength(2)
  expect(reading.next().value).toEqual({ said: 'two' })
  expect(reading.next().done).toBe(true)
})

test('after a change of the tables everything is translated anew', () => {
  const db = opened()
  const before = db.prepare(all)

  db.prepare("alter table word add column heard text default 'yes'").run([])

  expect(db.prepare(all)).not.toBe(before)
  expect(db.prepare(all).all([])[0]).toEqual({ said: 'one', heard: 'yes' })
})

test('of many statements those that came first are let go, and long ones are not kept', () => {
  const db = opened()
  const first = db.prepare(all)
  for (let n = 0; n < 300; n += 1) db.prepare(`select ${n} as n`)
  const long = `select 1 in (${Array.from({ length: 2000 }, () => '1').join(', ')}) as n`

  expect(db.prepare(all)).not.toBe(first)
  expect(db.prepare(long)).not.toBe(db.prepare(long))
})
