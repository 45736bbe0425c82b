import { type Kysely, sql } from 'kysely'

/** PostgreSQL sorts texts as the country of its database does, and SQLite by their bytes: so shall both. */
export async function compareByBytes<Schema>(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<Columns>`
    select table_name as "table", array_agg(column_name::text) as columns
    from information_schema.columns
    where table_schema = current_schema() and data_type in ('text', 'character varying')
      and collation_name is distinct from 'C'
    group by table_name`.execute(db)
  await alterEach(db, rows, (column) => sql`alter column ${column} type text collate "C"`)
}

/**
 * For its plans PostgreSQL copies values of columns into a table of its own, where they outlive their
 * rows. Of ids, hashes and what is sealed it shall copy none.
 */
export async function keepNoSamples<Schema>(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<Columns>`
    select class.relname as "table", array_agg(attribute.attname::text) as columns
    from pg_attribute attribute join pg_class class on class.oid = attribute.attrelid
    where class.relnamespace = current_schema()::regnamespace and class.relkind = 'r'
      and attribute.atttypid = 'bytea'::regtype and attribute.attnum > 0
      and attribute.attstattarget is distinct from 0
    group by class.relname`.execute(db)
  await alterEach(db, rows, (column) => sql`alter column ${column} set statistics 0`)
}

interface Columns {
  table: string
  columns: string[]
}

async function alterEach<Schema>(
  db: Kysely<Schema>,
  tables: Columns[],
  change: (column: ReturnType<typeof sql.id>) => unknown,
): Promise<void> {
  for (const { table, columns } of tables) {
    const changes = columns.map((column) => change(sql.id(column)))
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db)
  }
}
