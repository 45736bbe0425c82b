import { statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, onTestFinished, test, vi } from 'vitest'

import { closeStores, openStores } from '#db/connection'

import { freshDatabase, freshFolder } from '../../support/fresh-stores'
import { runServer } from '../../support/running-server'

const program = () => [
  '--import',
  './tests/support/short-night.js',
  join(inject('commands'), 'server.mjs'),
]

test('of two servers whose own timers wake them again and again, one does the work of the night once', async () => {
  const [registerUrl, responsesUrl] = [await freshDatabase(), await freshDatabase()]
  const folders = [await freshFolder(), await freshFolder()]
  await closeStores(await openStores({ dataDir: await freshFolder(), registerUrl, responsesUrl }))
  const drops = await countDrops(responsesUrl)
  const urls = { REGISTER_URL: registerUrl, RESPONSES_URL: responsesUrl }
  const begin = (folder: string) =>
    runServer(
      { DATA_DIR: folder, SESSION_SECRET: 'one secret of both servers', ...urls },
      program(),
    )

  const servers = await Promise.all(folders.map(begin))
  expect(servers.map(({ address }) => address)).not.toContain('')
  await vi.waitFor(() => expect(folders.map(isEvenedOut)).toEqual([true, true]), 60_000)
  await nights(3)

  expect(await drops()).toBe(1)
  expect(servers.map(({ log }) => log().includes('housekeeping'))).toEqual([false, false])
}, 120_000)

/** How often the table of envelopes was laid down anew, which a night does by dropping the old one. */
async function countDrops(url: string): Promise<() => Promise<number>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query(`
    create schema watch;
    create table watch.dropped (name text);
    create function watch.note() returns event_trigger language plpgsql as $$ begin
      insert into watch.dropped select object_identity from pg_event_trigger_dropped_objects()
        where object_type = 'table';
    end $$;
    create event trigger note on sql_drop execute function watch.note()`)
  return async () => {
    const counted = "select count(*)::int as n from watch.dropped where name = 'public.envelope'"
    const { rows } = await client.query<{ n: number }>(counted)
    return rows[0]?.n ?? 0
  }
}

/** A server that was awake at night sets the time of its folder to the beginning of the day. */
function isEvenedOut(folder: string): boolean {
  return statSync(folder).mtimeMs % 86_400_000 === 0
}

/** As long as so many nights last here. */
function nights(many: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, many * 1000))
}
