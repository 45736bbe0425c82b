import { type Kysely, sql } from 'kysely'

import { withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table batch_place (
    survey text not null,
    batch text not null,
    region text not null,
    lang text not null,
    primary key (survey, batch)
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create table reminder_text (
    survey text not null,
    lang text not null,
    subject text not null,
    body text not null,
    revision integer not null,
    primary key (survey, lang)
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create table reach_count (
    survey text not null,
    kind text not null,
    place text not null,
    counted integer not null,
    primary key (survey, kind, place)
  ) ${withoutRowid(db)}`.execute(db)
}
