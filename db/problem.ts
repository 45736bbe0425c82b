export type StoreProblem =
  | { code: 'native-module-missing' }
  | { code: 'newer-database'; store: string; migration: string }
  | { code: 'damaged-database'; store: string }
  | { code: 'one-database' }
  | { code: 'half-restored' }
  | { code: 'in-use' }
  | { code: 'kept-by-another' }
  | { code: 'moved-away' }

/** A store that must not be opened: nothing was changed, and the reason is data. */
export class StoreRefused extends Error {
  constructor(readonly problem: StoreProblem) {
    super(problem.code)
  }
}

const missing =
  /Cannot find (package|module) 'better-sqlite3'|bindings file|NODE_MODULE_VERSION|ERR_DLOPEN/

/** The refusal that stands for `error`, if it says that SQLite's compiled part is not there. */
export function nativeModuleMissing(error: unknown): StoreRefused | undefined {
  const { message = '', code = '' } = error as { message?: string; code?: string }
  return missing.test(`${code} ${message}`)
    ? new StoreRefused({ code: 'native-module-missing' })
    : undefined
}

/** The refusal that stands for `error`, if it or what caused it says that SQLite’s file is damaged. */
export function storeDamaged(error: unknown, store: string): StoreRefused | undefined {
  const { code = '', cause } = error as { code?: string; cause?: unknown }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return new StoreRefused({ code: 'damaged-database', store })
  }
  return cause === undefined ? undefined : storeDamaged(cause, store)
}
