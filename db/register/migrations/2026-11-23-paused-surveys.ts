import { type Kysely, sql } from 'kysely'

import { withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table pause (
    survey text primary key,
    since text not null
  ) ${withoutRowid(db)}`.execute(db)
}
