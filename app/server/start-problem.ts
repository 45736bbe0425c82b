/** What can keep a server from starting; `sentenceFor` says it to the person at the terminal. */
export type StartProblem =
  | { code: 'setting-unreadable'; name: string; value: string }
  | { code: 'port-busy'; host: string; port: number }
  | { code: 'port-refused'; host: string; port: number }
  | { code: 'folder-unwritable'; folder: string; reason: string }
  | { code: 'native-module-missing' }
  | { code: 'newer-database'; store: string; migration: string }
  | { code: 'damaged-database'; store: string }
  | { code: 'half-restored' }
  | { code: 'in-use' }
  | { code: 'kept-by-another' }
  | { code: 'moved-away' }
  | { code: 'other-secret' }
  | { code: 'store-unreachable'; reason: string }
  | { code: 'one-database' }
  | { code: 'not-built' }

/** Operators read English; see docs/decisions/010-terminal-words.md. */
export function sentenceFor(problem: StartProblem): string {
  switch (problem.code) {
    case 'setting-unreadable':
      return `${shown(problem)} cannot be understood: ${expectations[problem.name] ?? 'see the README'}.`
    case 'port-busy':
      return `Port ${problem.port} on ${problem.host} is already in use. Stop the other program, or choose another port: PORT=3001.`
    case 'port-refused':
      return `This machine does not let us listen on ${problem.host}, port ${problem.port}. Check HOST and PORT.`
    case 'folder-unwritable':
      return `The data folder ${problem.folder} cannot be written (${problem.reason}). Make it writable, or choose another with DATA_DIR.`
    case 'native-module-missing':
      return nativeModuleMissing
    case 'newer-database':
      return `The ${problem.store} was last used by a newer Soundings (migration ${problem.migration}). Start that version again, or restore a backup made before the upgrade. Nothing was changed.`
    case 'damaged-database':
      return `The ${problem.store} cannot be read: its file is damaged or was cut short, or is gone. Nothing was changed. Move register.sqlite and responses.sqlite out of the data folder, keep them, and bring back the last backup: npm run soundings -- restore FILE --keys FILE.keys.`
    case 'half-restored':
      return 'A backup was being restored here and it broke off. Run it again, with the same files: npm run soundings -- restore FILE --keys FILE.keys. What it left unfinished is cleared away then.'
    case 'in-use':
      return 'A server or another command is at work on these stores. Stop it, then run this command again. Nothing was changed.'
    case 'kept-by-another':
      return 'Everything here is being moved to another place just now. Wait until that is done, then start with the settings of the new place.'
    case 'moved-away':
      return 'Everything that was here was moved to another place, or is half moved. Start with the settings of the new place, or run the same move again to finish it. To work on here all the same, with nothing that came in there: npm run soundings -- move --undo.'
    case 'other-secret':
      return 'Another server works on this register with another secret, so what one signs or seals the other could not read. Set the same SESSION_SECRET for all of them.'
    case 'store-unreachable':
      return `PostgreSQL cannot be reached (${problem.reason}). Check that it runs, and the addresses in REGISTER_URL and RESPONSES_URL.`
    case 'one-database':
      return 'REGISTER_URL and RESPONSES_URL name the same database. Who was asked and what was said must never lie together: give each its own.'
    case 'not-built':
      return 'The pages are not built yet. Run `npm run build` first.'
  }
}

/** For operators whose server of PostgreSQL keeps what could tell of people. */
export function tellingSentence(settings: string[]): string {
  return `PostgreSQL keeps more than it has to: ${settings.join(', ')}. See docs/guides/postgresql.md.`
}

/** Addresses may hold a password, and a secret is one, so they are not repeated. */
function shown({ name, value }: { name: string; value: string }): string {
  return /_(URL|SECRET)$/.test(name) || value === '' ? name : `${name}=${value}`
}

const expectations: Record<string, string> = {
  PORT: 'a number from 0 to 65535 is needed',
  FIGURES_PORT: 'a number from 0 to 65535 is needed, or none at all',
  REGISTER_URL: 'an address like postgres://user:password@host/database is needed',
  RESPONSES_URL: 'an address like postgres://user:password@host/database is needed',
  PUBLIC_URL: 'an address like https://soundings.example, without a path, is needed',
  EXIT_URL: 'an address like https://weather.example is needed',
  SMTP_URL: 'an address like smtps://user:password@mail.example is needed, and MAIL_FROM beside it',
  MAIL_FROM: 'an e-mail address like office@network.example is needed, and SMTP_URL beside it',
  SESSION_SECRET: 'at least 20 characters that nobody can guess are needed, or none at all',
}

const nativeModuleMissing = [
  'SQLite (the npm package better-sqlite3) is not built for this Node.',
  'It needs a C++ compiler, make and Python 3:',
  '  Debian, Ubuntu:  apt-get install build-essential python3',
  '  Fedora:          dnf install gcc-c++ make python3',
  '  macOS:           xcode-select --install',
  'Then run `npm ci` again.',
].join('\n')
