import Sqlite from 'better-sqlite3'

// Runs in a process of its own: the server's handle answers meanwhile, and SQLite writes its
// temporary copy into the folder that SQLITE_TMPDIR names.
const [file = ''] = process.argv.slice(2)
const database = new Sqlite(file, { fileMustExist: true })
for (const pragma of [
  'busy_timeout = 60000',
  'secure_delete = on',
  'journal_mode = truncate',
  'temp_store = file',
  'trusted_schema = off',
]) {
  database.pragma(pragma)
}
database.exec('vacuum')
database.close()
