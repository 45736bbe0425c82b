import { type Kysely, sql } from 'kysely'

import { withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table planned_survey (
    slug text primary key,
    definition text not null,
    planned_on text not null,
    planned_by text not null,
    revision integer not null
  ) ${withoutRowid(db)}`.execute(db)
}
