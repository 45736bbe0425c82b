import { type Kysely, sql } from 'kysely'

import { isSqlite, withoutRowid } from '../../engine'

type Db = Kysely<unknown>

export async function up(db: Db): Promise<void> {
  await sql`create table release (
    hash text not null primary key,
    slug text not null,
    code text not null,
    number integer not null,
    accepted_on text not null,
    body text not null
  ) ${withoutRowid(db)}`.execute(db)
  await sql`create unique index release_slug_number on release (slug, number)`.execute(db)
  await forbid(db, 'update', 'an accepted release never changes')
  await forbid(db, 'delete', 'an accepted release is kept')
}

async function forbid(db: Db, what: 'update' | 'delete', why: string): Promise<void> {
  const trigger = sql.id(`release_no_${what}`)
  const [act, reason] = [sql.raw(what), sql.lit(why)]
  if (isSqlite(db)) {
    await sql`create trigger ${trigger} before ${act} on release
      begin select raise(abort, ${reason}); end`.execute(db)
    return
  }
  await sql`create function ${trigger}() returns trigger as
    $$ begin raise exception using message = ${reason}; end $$ language plpgsql`.execute(db)
  await sql`create trigger ${trigger} before ${act} on release
    for each row execute function ${trigger}()`.execute(db)
}
