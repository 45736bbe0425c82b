// Plain JavaScript: runs after every `npm ci`, before anything is built.
import { createRequire } from 'node:module'

try {
  const Sqlite = createRequire(import.meta.url)('better-sqlite3')
  new Sqlite(':memory:').close()
} catch {
  process.stderr.write(
    [
      '',
      'SQLite (the npm package better-sqlite3) could not be built for this Node.',
      'It needs a C++ compiler, make and Python 3:',
      '  Debian, Ubuntu:  apt-get install build-essential python3',
      '  Fedora:          dnf install gcc-c++ make python3',
      '  macOS:           xcode-select --install',
      'Then run `npm ci` again. (A server that keeps everything in PostgreSQL can do without.)',
      '',
      '',
    ].join('\n'),
  )
  process.exit(process.env.REGISTER_URL && process.env.RESPONSES_URL ? 0 : 1)
}
