import { type Kysely, sql } from 'kysely'

import { bytes, isSqlite, withoutRowid } from '../../engine'

type Db = Kysely<unknown>
type Columns = Record<string, 'text' | 'text or nothing' | 'integer' | 'bytes'>

export async function up(db: Db): Promise<void> {
  await addSurveys(db)
  await addKeys(db)
  await addCodes(db)
  await addRecords(db)
  await forbid(db, 'version', 'update', 'a published version never changes')
  await forbid(db, 'log', 'update', 'the log is only ever added to')
  await forbid(db, 'log', 'delete', 'the log is only ever added to')
}

async function addSurveys(db: Db): Promise<void> {
  await addTable(db, 'survey', ['code'], {
    ...{ code: 'text', slug: 'text', access: 'text', public_key: 'bytes' },
    ...{ opens_on: 'text', closes_on: 'text', retention_on: 'text' },
    ...{ closed_on: 'text or nothing', bundled_on: 'text or nothing' },
    ...{ erased_on: 'text or nothing' },
  })
  await sql`create unique index survey_slug on survey (slug)`.execute(db)
  await addTable(db, 'version', ['hash'], {
    ...{ hash: 'text', slug: 'text', number: 'integer', code: 'text', definition: 'text' },
    ...{ structure_hash: 'text', published_on: 'text' },
  })
  await sql`create unique index version_slug_number on version (slug, number)`.execute(db)
}

async function addKeys(db: Db): Promise<void> {
  await addTable(db, 'key_holder', ['fingerprint'], {
    ...{ fingerprint: 'text', name: 'text', public_key: 'bytes', added_on: 'text' },
    ...{ removed_on: 'text or nothing' },
  })
  await sql`create unique index key_holder_present on key_holder (name)
    where removed_on is null`.execute(db)
  await addTable(db, 'survey_key', ['survey', 'holder'], {
    ...{ survey: 'text', holder: 'text', wrapped: 'bytes' },
  })
  await addTable(db, 'key_backup', ['path'], { path: 'text', written_on: 'text' })
}

async function addCodes(db: Db): Promise<void> {
  await addTable(db, 'member', ['id'], {
    ...{ id: 'text', name: 'text', country: 'text', region: 'text', languages: 'text' },
    ...{ contact: 'text', regional_network: 'text', voting: 'integer', joined: 'text' },
  })
  await addTable(db, 'code_batch', ['survey', 'name'], {
    ...{ survey: 'text', name: 'text', issued: 'integer', spent: 'integer' },
  })
  await addTable(db, 'access_code', ['hash'], {
    ...{ hash: 'bytes', survey: 'text', batch: 'text', spent: 'integer' },
  })
}

async function addRecords(db: Db): Promise<void> {
  await addTable(db, 'log', ['number'], {
    ...{ number: 'integer', on_day: 'text', who: 'text', what: 'text', subject: 'text' },
    ...{ facts: 'text', hash: 'text' },
  })
  await addTable(db, 'setting', ['name'], { name: 'text', value: 'text' })
}

async function addTable(db: Db, name: string, key: string[], columns: Columns): Promise<void> {
  const lines = Object.entries(columns).map(([column, type]) => {
    const stored = type === 'bytes' ? bytes(db) : sql.raw(type.replace(' or nothing', ''))
    return sql`${sql.id(column)} ${stored} ${type.endsWith('nothing') ? sql`` : sql`not null`}`
  })
  const primary = sql`primary key (${sql.join(key.map((column) => sql.id(column)))})`
  await sql`create table ${sql.id(name)} (${sql.join([...lines, primary])})
    ${withoutRowid(db)}`.execute(db)
}

async function forbid(db: Db, name: string, what: 'update' | 'delete', why: string) {
  const trigger = sql.id(`${name}_no_${what}`)
  const [act, on, reason] = [sql.raw(what), sql.id(name), sql.lit(why)]
  if (isSqlite(db)) {
    await sql`create trigger ${trigger} before ${act} on ${on}
      begin select raise(abort, ${reason}); end`.execute(db)
    return
  }
  await sql`create function ${trigger}() returns trigger as
    $$ begin raise exception using message = ${reason}; end $$ language plpgsql`.execute(db)
  await sql`create trigger ${trigger} before ${act} on ${on}
    for each row execute function ${trigger}()`.execute(db)
}
