import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'

import { closeStores, openStores } from '#db/connection'

import { freshFolder } from '../../support/fresh-stores'
import { runServer } from '../../support/running-server'

test('the server listens on this machine only unless told otherwise', async () => {
  const { address } = await runServer()

  expect(address).toMatch(/^http:\/\/localhost:\d+$/)
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ ok: true })
})

test('a busy port gives one clear sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo

  const { ended, log } = await runServer({ PORT: String(port) })

  expect(await ended).toBe(1)
  expect(log().trim()).toBe(
    `Port ${port} on 127.0.0.1 is already in use. Stop the other program, or choose another port: PORT=3001.`,
  )
})

test('a data folder that cannot be written gives one clear sentence', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'soundings-')), 'a-file')
  writeFileSync(file, '')

  const { ended, log } = await runServer({ DATA_DIR: join(file, 'data') })

  expect(await ended).toBe(1)
  expect(log().trim().split('\n')).toHaveLength(1)
  expect(log()).toContain(`The data folder ${join(file, 'data')} cannot be written`)
})

test.each([
  ['PORT', 'many'],
  ['PUBLIC_URL', 'soundings'],
  ['REGISTER_URL', 'mysql://localhost/x'],
])('a setting that cannot be understood is named: %s', async (name, value) => {
  const { ended, log } = await runServer({ [name]: value })

  expect(await ended).toBe(1)
  expect(log().trim().split('\n')).toHaveLength(1)
  expect(log()).toContain(`${name}=${value} cannot be understood`)
})

test('a database of a newer version is refused in one clear sentence', async () => {
  const dataDir = await freshFolder()
  const stores = await openStores({ dataDir })
  await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01-later', '')`.execute(
    stores.register,
  )
  await closeStores(stores)

  const { ended, log } = await runServer({ DATA_DIR: dataDir })

  expect(await ended).toBe(1)
  expect(log()).toContain('was last used by a newer Soundings (migration 2099-01-01-later)')
})

test('asked to stop, the server answers what it has begun and ends well', async () => {
  const { address, process: child, ended } = await runServer()
  await (await fetch(`${address}/en`)).text()

  child.kill('SIGTERM')

  expect(await ended).toBe(0)
})
