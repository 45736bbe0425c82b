import Sqlite from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { Kysely, SqliteDialect } from 'kysely'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import type { ResponsesDb } from '#db/connection'
import { saysNotStored } from '#db/responses/not-stored'
import { addEnvelopes, removeEnvelopes } from '#db/responses/queries/envelopes'
import { vacuumResponses } from '#db/responses/vacuum'
import { openResponsesFile } from '#db/sqlite'
import { evenOutFileTimes } from '#db/vacuum/file-times'
import { lacksDisk } from '#db/vacuum/free-disk'
import { vacuumFile } from '#db/vacuum/vacuum-file'

import { engines, freshFolder, freshStores, openFreshPlace } from '../../support/fresh-stores'

test.each(engines)(
  'on %s people answer while the store is written anew, and nobody fails',
  async (engine) => {
    const { stores, place } = await openFreshPlace(engine)
    await fill(stores.responses, 1200)

    const { problem, written, refused } = await writeDuringVacuum(stores.responses, place.dataDir)

    expect(problem).toBeUndefined()
    expect(refused).toBe(0)
    expect(written).toBeGreaterThan(0)
    const rows = await stores.responses.selectFrom('envelope').select('id').execute()
    expect(rows).toHaveLength(1200 + written)
  },
)

test('without patience somebody would fail meanwhile', async () => {
  const { stores, place } = await openFreshPlace('sqlite')
  await fill(stores.responses, 1200)
  const database = await openResponsesFile(join(place.dataDir, 'responses.sqlite'))
  const hasty: ResponsesDb = new Kysely({ dialect: new SqliteDialect({ database }) })

  const { refused } = await writeDuringVacuum(hasty, place.dataDir)
  await hasty.destroy()

  expect(refused).toBeGreaterThan(0)
})

test('what was deleted gives its room back, and the pages stay as large as they were', async () => {
  const { stores, place } = await openFreshPlace('sqlite')
  const file = join(place.dataDir, 'responses.sqlite')
  const ids = await fill(stores.responses, 300)
  await removeEnvelopes(stores.responses, ids.slice(10))
  const before = statSync(file).size

  await vacuumResponses(stores.responses, place.dataDir)

  expect(statSync(file).size).toBeLessThan(before / 4)
  const other = new Sqlite(file, { readonly: true })
  expect(other.pragma('page_size', { simple: true })).toBe(32_768)
  expect(other.pragma('integrity_check', { simple: true })).toBe('ok')
  other.close()
})

test('afterwards the folder holds no copy and the journal is empty', async () => {
  const { stores, place } = await openFreshPlace('sqlite')
  await fill(stores.responses, 50)

  await vacuumResponses(stores.responses, place.dataDir)

  const sizes = readdirSync(place.dataDir)
    .filter((name) => name.startsWith('responses'))
    .map((name) => [name, statSync(join(place.dataDir, name)).size])
  expect(sizes.filter(([name, size]) => name !== 'responses.sqlite' && size !== 0)).toEqual([])
})

test('a file that is no database is left as it is, and the reason is said', async () => {
  const file = join(await freshFolder(), 'responses.sqlite')
  writeFileSync(file, 'this is not a database, whatever its name says. '.repeat(100))

  const problem = await vacuumFile(file)

  expect(problem).toEqual({
    code: 'vacuum-failed',
    said: 'SqliteError: file is not a database',
  })
  expect(statSync(file).size).toBe(4800)
})

test('a file that would not fit twice more on the disk is not written anew', async () => {
  const file = join(await freshFolder(), 'responses.sqlite')
  writeFileSync(file, '')
  truncateSync(file, 4_000_000_000_000)

  expect(await lacksDisk(file)).toMatchObject({ code: 'disk-too-full', neededMegabytes: 7_629_395 })
  expect(await vacuumFile(file)).toMatchObject({ code: 'disk-too-full' })
})

test('after the nightly work our files bear the same hour, and those of others keep theirs', async () => {
  const folder = await freshFolder()
  mkdirSync(join(folder, 'demo'))
  const [ours, others] = [
    ['responses.sqlite', 'register.sqlite-journal'],
    ['demo/one.key', 'a.txt'],
  ]
  for (const name of [...ours, ...others]) writeFileSync(join(folder, name), '')
  const before = others.map((name) => timeOf(folder, name))

  await evenOutFileTimes(folder, '2026-02-01')

  const midnight = '2026-02-01T00:00:00.000Z'
  expect(['.', ...ours].map((name) => timeOf(folder, name))).toEqual([midnight, midnight, midnight])
  expect(others.map((name) => timeOf(folder, name))).toEqual(before)
})

test('a link in the place of a file of ours does not reach what it points at', async () => {
  const [folder, elsewhere] = [await freshFolder(), await freshFolder()]
  writeFileSync(join(elsewhere, 'theirs'), '')
  const before = timeOf(elsewhere, 'theirs')
  symlinkSync(join(elsewhere, 'theirs'), join(folder, 'register.sqlite'))

  await evenOutFileTimes(folder, '2026-02-01')

  expect(timeOf(elsewhere, 'theirs')).toBe(before)
})

test.runIf(existsSync('/proc/self'))(
  'what belongs to another account does not stop the nightly work',
  async () => {
    await expect(evenOutFileTimes('/proc/self', '2026-02-01')).resolves.toBeUndefined()
  },
)

function timeOf(folder: string, name: string): string {
  return statSync(join(folder, name)).mtime.toISOString()
}

test('without rows there is nothing to write anew, and that is no problem', async () => {
  expect(await vacuumResponses(await emptyStore())).toBeUndefined()
})

async function writeDuringVacuum(db: ResponsesDb, dataDir: string) {
  const vacuum = { running: true, written: 0, refused: 0 }
  const ended = vacuumResponses(db, dataDir).finally(() => (vacuum.running = false))
  while (vacuum.running) {
    const stored = await addEnvelopes(db, [anEnvelope()]).catch(refusedOnly)
    if (stored === 1) vacuum.written += 1
    else vacuum.refused += 1
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return { problem: await ended, written: vacuum.written, refused: vacuum.refused }
}

function refusedOnly(error: unknown): number {
  if (saysNotStored(error)) return 0
  throw error
}

async function emptyStore(): Promise<ResponsesDb> {
  return (await freshStores('postgres')).responses
}

async function fill(db: ResponsesDb, rows: number): Promise<Uint8Array[]> {
  const envelopes = Array.from({ length: rows }, anEnvelope)
  for (let at = 0; at < rows; at += 50) await addEnvelopes(db, envelopes.slice(at, at + 50))
  return envelopes.map(({ id }) => id)
}

function anEnvelope() {
  const body = new Uint8Array(randomBytes(16 * 1024 + 82))
  return { id: new Uint8Array(randomBytes(16)), survey: 'k7m2', kind: 'answers' as const, body }
}
