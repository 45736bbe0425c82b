import type { Stores } from '../connection'

/** A table as backups know it: where it is, and by what its rows are known and sorted. */
export interface Kept {
  store: keyof Stores
  table: string
  key: string[]
}

const responses: Record<string, string[]> = { envelope: ['id'], draft: ['id'], return_code: ['id'] }

const register: Record<string, string[]> = {
  survey: ['code'],
  version: ['hash'],
  release: ['hash'],
  outcome: ['slug', 'lang'],
  key_holder: ['fingerprint'],
  member: ['id'],
  code_batch: ['survey', 'name'],
  access_code: ['hash'],
  key_backup: ['path'],
  log: ['number'],
  setting: ['name'],
}

/** Every table but that of the wrapped keys, which goes into a file of its own. */
export const keptTables: Kept[] = [
  ...listed('responses', responses),
  ...listed('register', register),
]

export const keysTable: Kept = { store: 'register', table: 'survey_key', key: ['survey', 'holder'] }

/** Migrations that do no more than add tables: a backup from before them is whole without these. */
export const addingTables = new Set([
  'register 2026-11-21-releases',
  'register 2026-11-21-told-outcomes',
])

function listed(store: Kept['store'], tables: Record<string, string[]>): Kept[] {
  return Object.entries(tables).map(([table, key]) => ({ store, table, key }))
}
