import { sql } from 'kysely'

import { anyDb } from '#db/backup/rows'
import type { Stores } from '#db/connection'
import { isSqlite } from '#db/engine'

/** From now on nothing can be written into a table, or nothing deleted from it, until the function returned is called. */
export async function blockTable(
  db: Stores[keyof Stores],
  table: string,
  what: 'insert' | 'delete' = 'insert',
): Promise<() => Promise<void>> {
  const [act, on] = [sql.raw(what), sql.table(table)]
  if (isSqlite(anyDb(db))) {
    await sql`create trigger blocked before ${act} on ${on}
      begin select raise(abort, 'blocked'); end`.execute(db)
    return async () => {
      await sql`drop trigger blocked`.execute(db)
    }
  }
  await sql`create function blocked() returns trigger as
    $$ begin raise exception 'blocked'; end $$ language plpgsql`.execute(db)
  await sql`create trigger blocked before ${act} on ${on}
    for each row execute function blocked()`.execute(db)
  return async () => {
    await sql`drop function blocked cascade`.execute(db)
  }
}
