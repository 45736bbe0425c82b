import { type Kysely, sql } from 'kysely'

import { bytes, withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table access_end (
    person text primary key,
    day text not null
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create table api_token (
    id text primary key,
    hash ${bytes(db)} not null unique,
    name text not null,
    scope text not null,
    made_by text not null,
    made_on text not null,
    expires_on text not null,
    ended_on text,
    used_on text
  ) ${withoutRowid(db)}`.execute(db)
}
