import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { passphrase, password } from '#app/cli/demo/network'
import { people } from '#app/cli/demo/people'
import { signIn } from '#app/operations/people/sign-in'
import { openKeyFile } from '#app/vault/open-key-file'
import type { Release } from '#surveys/findings/release'
import { smallNumbersIn } from '#surveys/findings/small-numbers'

import { onStores, rowsOf, runDemo } from './demo/running-demo'

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
    ['group-discussion', opens, closes, null],
    ['key-informant-interview', opens, closes, null],
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

test('everybody of the demonstration signs in with the password that it prints', async () => {
  const { stdout } = first

  expect(stdout).toContain(
    `http://localhost:4321/staff, where each of these signs in with “${password}”`,
  )
  for (const { name } of people) {
    expect(stdout).toContain(`  ${name} (`)
    expect(await signInTo(dataDir, name)).toMatchObject({ ok: true, value: { factorDue: false } })
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
  expect(outcomes.flatMap(({ lang, text }) => smallNumbersIn(text, lang))).toEqual([])
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

async function signInTo(folder: string, name: string) {
  return onStores(folder, async (context) => {
    const atDoor = { ...context, now: Date.now(), secret: new Uint8Array(32) }
    const signedIn = await signIn(atDoor, { name, password })
    await context.register.deleteFrom('staff_session').execute()
    return signedIn
  })
}
