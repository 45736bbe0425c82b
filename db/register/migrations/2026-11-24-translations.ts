import { type Kysely, sql } from 'kysely'

import { withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table translation (
    slug text not null,
    lang text not null,
    key text not null,
    number integer not null,
    source text not null,
    over text not null,
    text text not null,
    state text not null,
    translator text not null,
    who text not null,
    on_day text not null,
    primary key (slug, lang, key, number)
  ) ${withoutRowid(db)}`.execute(db)
}
