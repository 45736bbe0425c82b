import { type Kysely, sql } from 'kysely'

import { bytes, withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table member_upload (
    person text primary key,
    id text not null,
    name text not null,
    packed ${bytes(db)} not null,
    kept_hour integer not null
  ) ${withoutRowid(db)}`.execute(db)
}
