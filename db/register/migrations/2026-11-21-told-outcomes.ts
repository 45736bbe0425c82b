import { type Kysely, sql } from 'kysely'

import { withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table outcome (
    slug text not null,
    lang text not null,
    text text not null,
    written_on text not null,
    primary key (slug, lang)
  ) ${withoutRowid(db)}`.execute(db)
}
