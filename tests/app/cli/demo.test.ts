import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { addHolders } from '#app/cli/demo/holders'
import { passphrase } from '#app/cli/demo/network'
import { importMembers } from '#app/operations/import-members'
import type { StaffContext } from '#app/operations/staff-context'
import { openKeyFile } from '#app/vault/open-key-file'
import { closeStores, openStores } from '#db/connection'

import { freshFolder } from '../../support/fresh-stores'
import { newHolder, register } from '../operations/a-network'
import { on } from '../operations/a-survey-open'

function runDemo(dataDir: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'app/cli/demo.ts'],
    {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: dataDir, ...env },
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

async function rowsOf(dataDir: string) {
  const stores = await openStores({ dataDir })
  const surveys = await stores.register.selectFrom('survey').selectAll().orderBy('slug').execute()
  const log = await stores.register.selectFrom('log').selectAll().execute()
  const codes = await stores.register.selectFrom('code_batch').selectAll().execute()
  await closeStores(stores)
  return { surveys, log, codes }
}

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

test('an empty folder becomes the demonstration, and the addresses are told', async () => {
  const dataDir = await freshFolder()

  const { status, stdout } = runDemo(dataDir, { PORT: '4321' })

  expect(status).toBe(0)
  expect(stdout).toContain('http://localhost:4321/en/k7m2')
  expect(stdout).toContain('http://localhost:4321/en/w3n6')
  expect(stdout).toContain('http://localhost:4321/en/q5r8')
  const { surveys } = await rowsOf(dataDir)
  const days = surveys.map(({ slug, opens_on, closes_on }) => [slug, opens_on, closes_on])
  const [opens, closes] = [dayFromToday(-14), dayFromToday(45)]
  expect(days).toEqual([
    ['access-to-health-2026', opens, closes],
    ['funding-priorities-2026', opens, closes],
    ['member-survey-2026', opens, closes],
  ])
})

test('the key files of the demonstration open with the passphrase that it prints', async () => {
  const dataDir = await freshFolder()

  const { stdout } = runDemo(dataDir)

  expect(stdout).toContain(`“${passphrase}”`)
  for (const name of ['amara', 'bo']) {
    const file = readFileSync(join(dataDir, 'demo', `${name}.key`), 'utf8')
    expect((await openKeyFile(file, passphrase)).ok).toBe(true)
  }
})

test('a second run says the same and changes nothing', async () => {
  const dataDir = await freshFolder()
  const first = runDemo(dataDir)
  const before = { rows: await rowsOf(dataDir), files: readdirSync(join(dataDir, 'demo')) }

  const second = runDemo(dataDir)

  expect(second.status).toBe(0)
  expect(second.stdout).toBe(first.stdout)
  expect({ rows: await rowsOf(dataDir), files: readdirSync(join(dataDir, 'demo')) }).toEqual(before)
})

test('a demonstration that broke off is completed', async () => {
  const dataDir = await freshFolder()
  const folder = join(dataDir, 'demo')
  await onStores(dataDir, (context) =>
    addHolders(context, { folder, names: ['Amara'], passphrase }),
  )

  const { status, stderr } = runDemo(dataDir)

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { surveys } = await rowsOf(dataDir)
  expect(surveys).toHaveLength(3)
  expect(readFileSync(join(folder, 'bo.key.pub'), 'utf8')).toContain('soundings.public-key/1')
})

test('a folder with a network of its own is left as it is', async () => {
  const dataDir = await freshFolder()
  const holder = await newHolder('Amara')
  await onStores(dataDir, (context) => register(context, holder))

  const { status, stdout, stderr } = runDemo(dataDir)

  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('holds a network of its own')
  expect((await rowsOf(dataDir)).surveys).toEqual([])
  expect(existsSync(join(dataDir, 'demo'))).toBe(false)
})

test('where members were imported there is a network, even without a key holder', async () => {
  const dataDir = await freshFolder()
  const rows = [{ row: 2, fields }]
  await onStores(dataDir, (context) =>
    importMembers(context, { rows, dryRun: false, removeMissing: false }),
  )

  expect(runDemo(dataDir).status).toBe(1)
})

const fields = {
  ...{ name: 'Umbrella', country: 'KE', languages: 'en', contact: '' },
  ...{ regional_network: '', voting: 'yes', joined: '2019' },
}

async function onStores<Value>(dataDir: string, work: (context: StaffContext) => Promise<Value>) {
  const stores = await openStores({ dataDir })
  const machine = { dataDir, random: randomBytes, who: 'Amara' }
  await work({ ...stores, ...machine, ...on('2026-02-01') }).finally(() => closeStores(stores))
}
