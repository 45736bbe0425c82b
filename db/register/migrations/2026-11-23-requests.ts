import { type Kysely, sql } from 'kysely'

import { withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table request (
    id text primary key,
    kind text not null,
    slug text not null,
    hash text not null,
    asked_by text,
    asked_on text not null,
    state text not null,
    decided_by text,
    decided_on text,
    reason text not null,
    revision integer not null
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create unique index request_waiting on request (slug) where state = 'waiting'`.execute(
    db,
  )
  await sql`create table request_body (
    request text primary key,
    body text not null
  ) ${withoutRowid(db)}`.execute(db)
}
