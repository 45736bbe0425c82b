import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

import { makeToken } from '#app/operations/programs/make-token'
import { endToken } from '#app/operations/programs/end-token'
import { roles } from '#app/operations/rights'
import { paths } from '#app/paths'
import { openApi } from '#app/programs/openapi'
import { makeDoor } from '#app/respond/door'
import { loader as readRelease } from '#app/routes/api.findings.$slug'
import { loader as readList } from '#app/routes/api.findings._index'
import { loader as readDocument } from '#app/routes/api.openapi[.]json'
import { forPrograms, refusalForPrograms } from '#app/server/for-programs'
import { closeStores, openStores, type Stores } from '#db/connection'
import { listApiTokens } from '#db/register/queries/api-tokens'
import { addSurvey } from '#db/register/queries/surveys'
import { canonical } from '#surveys/canonical'

import { published, survey } from '../../surveys/findings/released-survey'
import { releasedWith } from '../../surveys/reports/released'
import { must } from '../operations/answering'
import { keepReleased } from '../operations/released-network'

const released = releasedWith(survey, published)
const { slug } = survey
const origin = 'https://soundings.example'
const today = new Date().toISOString().slice(0, 10)
const shared = { all: '', few: '', ended: '' }
let stores: Stores

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'soundings-'))
  stores = await openStores({ dataDir })
  await keepReleased(stores.register, released)
  await addUnreleased('quiet-2026')
  shared.all = await newToken('all', [])
  shared.few = await newToken('few', ['quiet-2026'])
  shared.ended = await newToken('ended', [])
  const tokens = await listApiTokens(stores.register, { page: 1, each: 9 })
  const id = tokens.find(({ name }) => name === 'ended')?.id ?? ''
  must(await endToken(staff(), { id }))
  return async () => {
    await closeStores(stores)
    rmSync(dataDir, { recursive: true })
  }
})

function staff() {
  return { ...stores, today, hour: 0, random: randomBytes, who: 'Amara', roles }
}

async function newToken(name: string, surveys: string[]): Promise<string> {
  return must(await makeToken(staff(), { name, surveys, expiresOn: today })).token
}

async function addUnreleased(name: string): Promise<void> {
  const days = { opens_on: today, closes_on: today, retention_on: today }
  const open = { closed_on: null, bundled_on: null, erased_on: null }
  const about = { slug: name, code: 'q7q7', access: 'codes' as const }
  await addSurvey(stores.register, { ...about, ...days, ...open, public_key: new Uint8Array(32) })
}

const doors = { door: makeDoor('secret', false), exitUrl: undefined, nonce: '' }

/** What a program is answered that asks with this token. */
async function ask(
  loader: (args: LoaderFunctionArgs) => Promise<Response> | Response,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = new Request(origin + path, { headers })
  const context = { ...stores, ...doors, development: false } as unknown as AppLoadContext
  const params = { slug: path.split('/')[3] ?? '' }
  const answer: unknown = await Promise.resolve(loader({ request, params, context })).catch(
    (thrown: unknown) => thrown,
  )
  if (answer instanceof Response) return answer
  throw answer as Error
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
const { schemas } = openApi(origin).components
const shapeOf = (name: keyof typeof schemas) => z.fromJSONSchema(schemas[name])

test('the list is as the document says, and leads to each release', async () => {
  const answer = await ask(readList, paths.apiFindings(), bearer(shared.all))
  const list = (await answer.json()) as { findings: { slug: string; href: string }[] }

  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(shapeOf('Findings').parse(list)).toEqual(list)
  expect(list.findings.map((each) => each.href)).toEqual([`${origin}/api/findings/${slug}`])
})

test('a release comes byte for byte as it was accepted, and as the document says', async () => {
  const answer = await ask(readRelease, paths.apiFindingsOf(slug), bearer(shared.all))
  const body = await answer.text()

  expect(body).toBe(canonical(released.release))
  expect(shapeOf('Release').parse(JSON.parse(body))).toEqual(JSON.parse(body))
})

test('the document would notice a number more or less', () => {
  const wrong = { ...released.release, secret: 7 }
  const { hash, ...less } = released.release

  expect(hash).not.toBe('')
  expect(shapeOf('Release').safeParse(wrong).success).toBe(false)
  expect(shapeOf('Release').safeParse(less).success).toBe(false)
})

test('whoever has the bytes already is only told so', async () => {
  const first = await ask(readRelease, paths.apiFindingsOf(slug), bearer(shared.all))
  const known = { 'If-None-Match': first.headers.get('etag') ?? '' }
  const again = await ask(readRelease, paths.apiFindingsOf(slug), {
    ...bearer(shared.all),
    ...known,
  })
  const stranger = await ask(readRelease, paths.apiFindingsOf(slug), known)

  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  expect(stranger.status).toBe(401)
})

test.each([
  ['no token', () => ({}), 401],
  ['another way of signing in', () => ({ Authorization: 'Basic YTpi' }), 401],
  ['a token in a cookie', () => ({ Cookie: `token=${shared.all}` }), 401],
  ['a strange token', () => bearer(`soundings_${'a'.repeat(43)}`), 401],
  ['a token that has ended', () => bearer(shared.ended), 401],
  ['a token for other surveys', () => bearer(shared.few), 403],
])('%s opens no release, in a document of its own', async (_, headers, status) => {
  const answer = await ask(readRelease, paths.apiFindingsOf(slug), headers())
  const problem = (await answer.json()) as { status: number }

  expect([answer.status, problem.status]).toEqual([status, status])
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.has('www-authenticate')).toBe(status === 401)
  expect(shapeOf('Problem').parse(problem)).toEqual(problem)
})

test.each(['quiet-2026', 'nothing-2026', '__proto__'])(
  'of %s nothing is released',
  async (name) => {
    const answer = await ask(readRelease, paths.apiFindingsOf(name), bearer(shared.all))

    expect(answer.status).toBe(404)
  },
)

test('a token lists only what it is for', async () => {
  const answer = await ask(readList, paths.apiFindings(), bearer(shared.few))

  expect(await answer.json()).toMatchObject({ findings: [] })
})

test('too many requests with one token are asked to wait, and others are not', async () => {
  const [busy, calm] = [await newToken('busy', []), await newToken('calm', [])]
  const statuses: number[] = []
  for (let left = 61; left > 0; left -= 1) {
    statuses.push((await ask(readList, paths.apiFindings(), bearer(busy))).status)
  }
  const last = await ask(readList, paths.apiFindings(), bearer(busy))
  const other = await ask(readList, paths.apiFindings(), bearer(calm))

  expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true)
  expect([last.status, last.headers.get('retry-after'), other.status]).toEqual([429, '5', 200])
})

test('the document needs no token and names every address', async () => {
  const answer = await ask((args) => readDocument(args), paths.apiDocument())
  const document = (await answer.json()) as ReturnType<typeof openApi>

  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual([
    ...['/api/findings', '/api/findings/{slug}', '/api/openapi.json'],
  ])
  expect(referencesIn(document).filter((each) => !leadsSomewhere(document, each))).toEqual([])
})

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '$ref' ? [String(inner)] : referencesIn(inner),
  )
}

function leadsSomewhere(document: object, reference: string): boolean {
  const steps = reference.replace('#/', '').split('/')
  const found = steps.reduce<unknown>(
    (inner, step) => (inner as Record<string, unknown> | undefined)?.[step],
    document,
  )
  return found !== undefined
}

test('programs never get a page', async () => {
  const page = new Response('<html>', { status: 404, headers: { 'Content-Type': 'text/html' } })
  const led = new Response(null, { status: 302, headers: { Location: '/en' } })

  expect(forPrograms(page).headers.get('content-type')).toBe('application/problem+json')
  expect([forPrograms(page).status, forPrograms(led).status]).toEqual([404, 404])
  expect([405, 'notOpen' as const].map((why) => refusalForPrograms(why).status)).toEqual([405, 503])
  expect(await refusalForPrograms('notOpen').json()).toMatchObject({ status: 503 })
})
