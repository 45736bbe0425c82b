import { type Kysely, sql } from 'kysely'

import { bytes, withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table key_owner (
    fingerprint text primary key,
    person text not null
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create table waiting_key (
    fingerprint text primary key,
    person text not null,
    public_key ${bytes(db)} not null,
    made_on text not null
  ) ${withoutRowid(db)}`.execute(db)
}
