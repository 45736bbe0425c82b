import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { addHolders } from '#app/cli/demo/holders'
import { passphrase } from '#app/cli/demo/network'
import { importMembers } from '#app/operations/import-members'
import type { StaffContext } from '#app/operations/staff-context'
import { openKeyFile } from '#app/vault/open-key-file'
import { closeStores, openStores } from '#db/connection'
import type { Language } from '#surveys/definition/survey'
import type { Release } from '#surveys/findings/release'
import { smallNumbersIn } from '#surveys/findings/small-numbers'

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
  const { register, responses } = stores
  const surveys = await register.selectFrom('survey').selectAll().orderBy('slug').execute()
  const log = await register.selectFrom('log').selectAll().execute()
  const codes = await register.selectFrom('code_batch').selectAll().execute()
  const members = await register.selectFrom('member').selectAll().orderBy('name').execute()
  const releases = await register.selectFrom('release').selectAll().orderBy('slug').execute()
  const outcomes = await register.selectFrom('outcome').selectAll().orderBy('lang').execute()
  const envelopes = await responses
    .selectFrom('envelope')
    .select(({ fn }) => ['survey', 'kind', fn.countAll<number>().as('count')])
    .groupBy(['survey', 'kind'])
    .orderBy('survey')
    .execute()
  await closeStores(stores)
  return { surveys, log, codes, members, releases, outcomes, envelopes }
}

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

let first: ReturnType<typeof runDemo>
let dataDir: string
let filled: Awaited<ReturnType<typeof rowsOf>>

// A whole demonstration is much work, so all who only look share one. It was killed on the way,
// wherever it happened to be, and set up again.
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'soundings-demo-'))
  await startAndKill(dataDir)
  first = runDemo(dataDir, { PORT: '4321' })
  filled = await rowsOf(dataDir)
}, 720_000)

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function startAndKill(folder: string) {
  const demo = spawn(process.execPath, ['--import', 'tsx', 'app/cli/demo.ts'], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: folder },
    stdio: 'ignore',
  })
  const ended = once(demo, 'exit')
  while (!existsSync(join(folder, 'demo', 'bo.key.pub'))) await setTimeout(100)
  await setTimeout(2500)
  demo.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
}

test('a set-up that was killed is completed, and the addresses are told', () => {
  const { status, stdout, stderr } = first

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('http://localhost:4321/en/k7m2')
  expect(stdout).toContain('http://localhost:4321/en/w3n6')
  expect(stdout).toContain('http://localhost:4321/en/findings')
  expect(stdout).toContain('invented')
  const [opens, closes] = [dayFromToday(-14), dayFromToday(45)]
  const days = filled.surveys.map(({ slug, opens_on, closes_on, closed_on }) => {
    return [slug, opens_on, closes_on, closed_on]
  })
  expect(days).toEqual([
    ['access-to-health-2026', '2026-02-02', '2026-04-15', '2026-04-18'],
    ['funding-priorities-2026', opens, closes, null],
    ['member-survey-2024', '2024-01-15', '2024-03-01', '2024-03-04'],
    ['member-survey-2025', '2025-01-15', '2025-03-01', '2025-03-04'],
    ['member-survey-2026', opens, closes, null],
  ])
})

test('the key files of the demonstration open with the passphrase that it prints', async () => {
  expect(first.stdout).toContain(`“${passphrase}”`)
  for (const name of ['amara', 'bo']) {
    const file = readFileSync(join(dataDir, 'demo', `${name}.key`), 'utf8')
    expect((await openKeyFile(file, passphrase)).ok).toBe(true)
  }
})

test('the closed surveys hold one envelope for each response, and more for texts', () => {
  const answers = filled.envelopes.filter(({ kind }) => kind === 'answers')
  const texts = filled.envelopes.filter(({ kind }) => kind === 'text')

  expect(answers.map(({ survey, count }) => [survey, count])).toEqual([
    ['d3w8', 149],
    ['h4t9', 156],
    ['q5r8', 400],
  ])
  expect(Math.min(...texts.map(({ count }) => count))).toBeGreaterThan(30)
})

test('three releases are stored, and their hashes are printed', () => {
  const { releases } = filled

  expect(releases.map(({ slug, number }) => [slug, number])).toEqual([
    ['access-to-health-2026', 1],
    ['member-survey-2024', 1],
    ['member-survey-2025', 1],
  ])
  for (const { hash } of releases) expect(first.stdout).toContain(hash)
})

test('the release on health shows five regions, who named none and Kenya, and no country that is too small', () => {
  const body = filled.releases.find(({ slug }) => slug === 'access-to-health-2026')?.body ?? '{}'
  const { rows, quotes, messages } = JSON.parse(body) as Release

  expect(rows.region?.map(({ code }) => code)).toEqual([
    ...['africa', 'asia_pacific', 'europe', 'latin_america', 'north_america_caribbean'],
    'otherOrNotStated',
  ])
  const countries = rows.country?.map(({ code }) => code) ?? []
  expect(countries).toContain('KE')
  expect(countries).not.toContain('ZA')
  expect(quotes.length).toBeGreaterThan(5)
  expect(Object.keys(messages)).toHaveLength(5)
})

test('both waves of the member survey show the same five regions, so that they compare', () => {
  const waves = filled.releases.filter(({ slug }) => slug.startsWith('member-survey'))
  const regions = waves.map(({ body }) => {
    return (JSON.parse(body) as Release).rows.region?.map(({ code }) => code)
  })

  expect(regions[0]).toHaveLength(5)
  expect(regions[1]).toEqual(regions[0])
})

test('what was done with the findings on health is told in its five languages', () => {
  const { outcomes } = filled

  expect(new Set(outcomes.map(({ slug }) => slug))).toEqual(new Set(['access-to-health-2026']))
  expect(outcomes.map(({ lang }) => lang)).toEqual(['en', 'es', 'fr', 'ru', 'zh'])
  expect(outcomes.flatMap(({ lang, text }) => smallNumbersIn(text, lang as Language))).toEqual([])
})

test('the members register holds about 320 invented organisations in 100 countries', () => {
  const { members } = filled

  expect(members).toHaveLength(320)
  expect(new Set(members.map(({ country }) => country)).size).toBe(100)
  expect(new Set(members.map(({ region }) => region)).size).toBe(5)
  expect(members.filter(({ name }) => !name.includes('(demonstration)'))).toEqual([])
  expect(members.filter(({ contact }) => !contact.endsWith('.example'))).toEqual([])
})

test('the log tells the years of the network in their order', () => {
  const days = filled.log.map(({ on_day }) => on_day)

  expect(days).toEqual([...days].sort())
  expect(days[0]).toBe('2023-11-20')
})

test('a second run says the same and changes nothing', async () => {
  const files = readdirSync(join(dataDir, 'demo'))

  const second = runDemo(dataDir, { PORT: '4321' })

  expect(second.status).toBe(0)
  expect(second.stdout).toBe(first.stdout)
  expect(await rowsOf(dataDir)).toEqual(filled)
  expect(readdirSync(join(dataDir, 'demo'))).toEqual(files)
})

test('a holder who is missing is added, and who is there is left alone', async () => {
  const folder = join(await freshFolder(), 'demo')
  const named = (names: string[]) =>
    onStores(join(folder, '..'), (context) => addHolders(context, { folder, names, passphrase }))
  await named(['Amara'])
  const before = readFileSync(join(folder, 'amara.key'), 'utf8')

  await named(['Amara', 'Bo'])

  expect(readFileSync(join(folder, 'amara.key'), 'utf8')).toBe(before)
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
