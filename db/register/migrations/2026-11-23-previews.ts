import { type Kysely, sql } from 'kysely'

import { bytes, withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table preview_link (
    hash ${bytes(db)} primary key,
    id text not null unique,
    slug text not null,
    for_whom text not null,
    made_by text not null,
    made_on text not null,
    expires_on text not null
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create table preview_comment (
    id text primary key,
    slug text not null,
    link text not null,
    for_whom text not null,
    page text not null,
    question text not null,
    wording text not null,
    lang text not null,
    text text not null,
    written_on text not null,
    settled_on text,
    settled_by text
  ) ${withoutRowid(db)}`.execute(db)
}
