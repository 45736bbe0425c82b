import { type Kysely, sql } from 'kysely'

import { bytes, withoutRowid } from '../../engine'

type Db = Kysely<unknown>

export async function up(db: Db): Promise<void> {
  await addPeople(db)
  await addWaysIn(db)
  await sql`create table slow_down (
    mark text primary key,
    failures integer not null,
    waits_until integer not null
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create table form_done (
    mark text primary key,
    done_on text not null
  ) ${withoutRowid(db)}`.execute(db)
}

async function addPeople(db: Db): Promise<void> {
  await sql`create table person (
    id text primary key,
    name text not null,
    name_key text not null unique,
    roles text not null,
    scope text not null,
    lang text not null,
    password text not null,
    factor ${bytes(db)},
    factor_step integer not null,
    added_on text not null,
    ended_on text,
    revision integer not null
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create table recovery_code (
    person text not null,
    hash ${bytes(db)} not null,
    primary key (person, hash)
  ) ${withoutRowid(db)}`.execute(db)
}

async function addWaysIn(db: Db): Promise<void> {
  await sql`create table staff_session (
    hash ${bytes(db)} primary key,
    person text not null,
    begun_hour integer not null,
    seen_hour integer not null,
    factor_due integer not null
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create table invitation (
    hash ${bytes(db)} primary key,
    id text not null unique,
    name text not null,
    person text,
    roles text not null,
    scope text not null,
    invited_by text not null,
    expires_on text not null
  ) ${withoutRowid(db)}`.execute(db)
}
