import type { Stores } from '../connection'

/** A table as backups know it: where it is, and by what its rows are known and sorted. */
export interface Kept {
  store: keyof Stores
  table: string
  key: string[]
  /** So large that it is read piece by piece: a number by which the rows of each survey are counted. */
  counted?: string
}

const responses: Record<string, string[]> = { envelope: ['id'], draft: ['id'], return_code: ['id'] }

const register: Record<string, string[]> = {
  survey: ['code'],
  version: ['hash'],
  release: ['hash'],
  outcome: ['slug', 'lang'],
  key_holder: ['fingerprint'],
  key_owner: ['fingerprint'],
  waiting_key: ['fingerprint'],
  member: ['id'],
  code_batch: ['survey', 'name'],
  access_code: ['hash'],
  batch_place: ['survey', 'batch'],
  reminder_text: ['survey', 'lang'],
  key_backup: ['path'],
  log: ['number'],
  setting: ['name'],
  person: ['id'],
  recovery_code: ['person', 'hash'],
  planned_survey: ['slug'],
  preview_comment: ['id'],
  request: ['id'],
  access_end: ['person'],
  api_token: ['id'],
  pause: ['survey'],
  translation: ['slug', 'lang', 'key', 'number'],
}

const journal: Kept = {
  ...{ store: 'register', table: 'journal_edit' },
  ...{ key: ['survey', 'arrived'], counted: 'arrived' },
}

/** Every table but that of the wrapped keys, which goes into a file of its own. */
export const keptTables: Kept[] = [
  ...listed('responses', responses),
  ...listed('register', register),
  journal,
]

/**
 * Whoever was signed in or invited when a backup was made is not so when it is restored; counts of
 * whom a survey reached are to vanish at its release, so no backup keeps them. Nor does one keep what
 * was asked for, which may hold wrapped keys: those would outlive their erasing there.
 */
export const passingTables: Kept[] = listed('register', {
  form_done: ['mark'],
  invitation: ['hash'],
  member_upload: ['person'],
  preview_link: ['hash'],
  reach_count: ['survey', 'kind', 'place'],
  request_body: ['request'],
  slow_down: ['mark'],
  staff_session: ['hash'],
})

export const keysTable: Kept = { store: 'register', table: 'survey_key', key: ['survey', 'holder'] }

/**
 * Migrations that do no more than add tables, or columns that are empty where nobody filled them: a
 * backup from before them is whole without these.
 */
export const addingTables = new Set([
  'register 2026-11-21-releases',
  'register 2026-11-21-told-outcomes',
  'register 2026-11-22-people',
  'register 2026-11-23-key-owners',
  'register 2026-11-23-member-uploads',
  'register 2026-11-23-planned-surveys',
  'register 2026-11-23-previews',
  'register 2026-11-23-requests',
  'register 2026-11-23-programs',
  'register 2026-11-23-paused-surveys',
  'register 2026-11-23-reaching-members',
  'register 2026-11-24-journal',
  'register 2026-11-24-translations',
  'register 2026-11-25-source-texts',
])

function listed(store: Kept['store'], tables: Record<string, string[]>): Kept[] {
  return Object.entries(tables).map(([table, key]) => ({ store, table, key }))
}
