// Loaded before the server. Tells to the folder SEEN, where it is given, what the stores were asked,
// and what their journals held meanwhile. With HURRY the stores do not wait for the disk; with
// FORCE_WAL they keep the log of writes that ours must not keep.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { SEEN: seen, HURRY: hurry, FORCE_WAL: forceWal } = process.env
const forced = { ...(forceWal && { journal_mode: 'wal' }), ...(hurry && { synchronous: 0 }) }
const { dlopen } = process
let statements = 0

// SQLite's own module, wherever and however it is loaded.
process.dlopen = (module, file, ...rest) => {
  dlopen.call(process, module, file, ...rest)
  if (file.includes('better_sqlite3')) module.exports = { ...module.exports, ...watched(module) }
}

function watched({ exports: { Database } }) {
  return {
    Database: function open(file, ...given) {
      const store = /(register|responses)\.sqlite$/.exec(file)?.[1]
      if (store && seen) given[5] = (text) => tell(store, file, text)
      const database = new Database(file, ...given)
      if (store) forcePragmas(database)
      return database
    },
  }
}

/** Sets another value than the one that was asked for, and answers as if it had not. */
function forcePragmas(database) {
  const prepare = database.prepare.bind(database)
  if (forceWal) prepare('PRAGMA wal_autocheckpoint = 0', database, true).all()
  const asked = {}
  database.prepare = (text, ...rest) => {
    const [, name = '', value] = /^PRAGMA (\w+)(?: = (\w+))?$/.exec(text) ?? []
    if (!(name in forced)) return prepare(text, ...rest)
    if (value === undefined) return prepare(`select ${asked[name]}`, ...rest)
    asked[name] = /^\d+$/.test(value) ? value : `'${value}'`
    return prepare(`PRAGMA ${name} = ${forced[name]}`, ...rest)
  }
}

function tell(store, file, text) {
  const line = JSON.stringify({ store, text: text.slice(0, 100) })
  appendFileSync(join(seen, 'statements.ndjson'), `${line}\n`)
  statements += 1
  const journal = `${file}-journal`
  if (statements % 17 !== 0 || !existsSync(journal)) return
  const bytes = readFileSync(journal)
  if (bytes.length > 0) writeFileSync(join(seen, `${statements}-${store}-journal`), bytes)
}
