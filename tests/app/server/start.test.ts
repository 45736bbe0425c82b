import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
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
  ['PORT', 'many', 'PORT=many'],
  ['PORT', '0x10', 'PORT=0x10'],
  ['PORT', '70000', 'PORT=70000'],
  ['PUBLIC_URL', 'soundings', 'PUBLIC_URL'],
  ['PUBLIC_URL', 'https://soundings.example/below', 'PUBLIC_URL'],
  ['EXIT_URL', 'javascript:alert(1)', 'EXIT_URL'],
  ['SMTP_URL', 'http://me:secret@mail.example', 'SMTP_URL'],
  ['SMTP_URL', 'smtps://me:secret@mail.example', 'MAIL_FROM'],
  ['MAIL_FROM', 'office@network.example', 'SMTP_URL'],
  ['REGISTER_URL', 'mysql://me:secret@localhost/x', 'REGISTER_URL'],
])('a setting that cannot be understood is named: %s=%s', async (name, value, shown) => {
  const { ended, log } = await runServer({ [name]: value })

  expect(await ended).toBe(1)
  expect(log().trim().split('\n')).toHaveLength(1)
  expect(log()).toMatch(new RegExp(`^${shown} cannot be understood`))
  expect(log()).not.toContain('secret')
})

test('a PostgreSQL that is not there gives one clear sentence without its password', async () => {
  const { ended, log } = await runServer({ REGISTER_URL: 'postgres://me:secret@127.0.0.1:9/x' })

  expect(await ended).toBe(1)
  expect(log()).toMatch(/^PostgreSQL cannot be reached \(ECONNREFUSED\)/)
  expect(log()).not.toContain('secret')
})

test('one database for both stores is refused', async () => {
  const url = 'postgres://me:secret@127.0.0.1:9/x'
  const { ended, log } = await runServer({ REGISTER_URL: url, RESPONSES_URL: url })

  expect(await ended).toBe(1)
  expect(log()).toMatch(/^REGISTER_URL and RESPONSES_URL name the same database/)
  expect(log()).not.toContain('secret')
})

test('a file that is no database gives one clear sentence', async () => {
  const dataDir = await freshFolder()
  writeFileSync(join(dataDir, 'register.sqlite'), 'not a database '.repeat(1000))

  const { ended, log } = await runServer({ DATA_DIR: dataDir })

  expect(await ended).toBe(1)
  expect(log().trim().split('\n')).toHaveLength(1)
  expect(log()).toContain('The register cannot be read')
})

test('a folder that cannot be made is said, not waited for', async () => {
  const { ended, log } = await runServer({ DATA_DIR: '/proc/soundings/data' })

  expect(await ended).toBe(1)
  expect(log()).toContain('cannot be written')
})

test('files are made for the server’s own user alone', async () => {
  const dataDir = await freshFolder()
  chmodSync(dataDir, 0o755)
  await runServer({ DATA_DIR: dataDir })

  expect(statSync(join(dataDir, 'register.sqlite')).mode & 0o777).toBe(0o600)
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
