import type { ActionFunction, AppLoadContext, LoaderFunction } from '@remix-run/node'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

import { makeAside } from '#app/aside'
import type { PageHandle } from '#app/page-title'
import { has, roles, type Role } from '#app/operations/rights'
import { makeDoor } from '#app/respond/door'
import { closeStores, openStores } from '#db/connection'

import { aColleague, placeOn, setUpIn, type Workplace } from '../operations/people/a-workplace'

interface Door {
  handle?: PageHandle
  loader?: LoaderFunction
  action?: ActionFunction
}

// Where nobody has signed in yet, and a page for those who build the house.
const open = ['sign-in', 'sign-in_.digits', 'sign-out', 'set-up.$token', 'invitation.$token']
const elsewhere = ['$', 'style']

const names = readdirSync('app/routes')
  .filter((file) => file.startsWith('staff.') && file !== 'staff.tsx')
  .map((file) => file.replace(/^staff\.|\.tsx?$/g, ''))
const guarded = names.filter((name) => ![...open, ...elsewhere].includes(name))

const shared: { context?: Workplace; sessions: Map<Role, AppLoadContext['session']> } = {
  sessions: new Map(),
}

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'soundings-'))
  const stores = await openStores({ dataDir })
  const { context } = await setUpIn(placeOn(stores, dataDir))
  shared.context = context
  for (const role of roles) {
    shared.sessions.set(role, (await aColleague(context, `A ${role}`, [role])).session)
  }
  return async () => {
    await closeStores(stores)
    rmSync(dataDir, { recursive: true })
  }
}, 60_000)

test('there are doors to try', () => {
  expect(guarded.length).toBeGreaterThan(5)
})

test.each(guarded)('staff.%s says what a colleague must be allowed to do', async (name) => {
  expect((await doorOf(name)).handle?.right).toBeDefined()
})

test.each(guarded)('staff.%s lets nobody in who has not signed in', async (name) => {
  const { loader, action } = await doorOf(name)

  if (loader) expect(await statusOf(loader, name, undefined)).toBe(302)
  if (action) expect(await statusOf(action, name, undefined, 'POST')).toBe(401)
})

test.each(guarded.flatMap((name) => roles.map((role) => [name, role] as const)))(
  'staff.%s opens to the %s just as the table says',
  async (name, role) => {
    const { handle, loader, action } = await doorOf(name)
    const may = handle?.right !== undefined && has({ roles: [role] }, handle.right)
    const session = shared.sessions.get(role)

    if (loader) expect(refusedBy(await statusOf(loader, name, session))).toBe(!may)
    if (action) expect(refusedBy(await statusOf(action, name, session, 'POST'))).toBe(!may)
  },
)

test.each(guarded)('staff.%s waits for the second factor of whoever has one', async (name) => {
  const { loader } = await doorOf(name)
  const session = shared.sessions.get('administrator')

  const due = session && { ...session, factorDue: true }
  if (loader) expect(await statusOf(loader, name, due)).toBe(302)
})

function refusedBy(status: number): boolean {
  return status === 403
}

async function doorOf(name: string): Promise<Door> {
  const file = readdirSync('app/routes').find(
    (each) => each.replace(/\.tsx?$/, '') === `staff.${name}`,
  )
  return (await import(join(process.cwd(), 'app/routes', file ?? ''))) as Door
}

/** What a door answers; an answer that is only the data of a page counts as 200. */
async function statusOf(
  door: LoaderFunction | ActionFunction,
  name: string,
  session: AppLoadContext['session'],
  method = 'GET',
): Promise<number> {
  const address = `https://soundings.example/staff/${name.replaceAll('_index', '').replaceAll('.', '/')}`
  const posted = method === 'POST' ? { body: new URLSearchParams({ mark: name }) } : {}
  const request = new Request(address, { method, ...posted })
  const params = { id: 'nobody', token: 'nothing' }
  const answer: unknown = await Promise.resolve(
    door({ request, params, context: contextWith(session) }),
  ).catch((thrown: unknown) => thrown)
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return answer.status
  return (answer as { init?: { status?: number } }).init?.status ?? 200
}

function contextWith(session: AppLoadContext['session']): AppLoadContext {
  const { register, responses } = shared.context as Workplace
  return {
    ...{
      register,
      responses,
      session,
      aside: makeAside(),
      nonce: '',
      development: false,
      liveReload: false,
    },
    ...{ exitUrl: undefined, respondentScript: '', workshopScript: '' },
    door: makeDoor('secret', false),
  }
}
