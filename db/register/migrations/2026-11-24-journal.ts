import { type Kysely, sql } from 'kysely'

import { bytes, withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table journal_edit (
    survey text not null,
    arrived integer not null,
    id ${bytes(db)} not null constraint journal_edit_id check (length(id) = 16),
    sealed ${bytes(db)} not null,
    primary key (survey, arrived)
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create unique index journal_edit_named on journal_edit (survey, id)`.execute(db)
}
