import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { has, rights, roles } from '#app/operations/rights'

import { anEmptyPlace } from './people/a-workplace'

const folder = 'app/operations'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)
const guarded = files.flatMap((file) => {
  const code = readFileSync(join(folder, file), 'utf8')
  const made = [...code.matchAll(/export const (\w+) = withRight\('([^']+)'/g)]
  return made.map(([, name = '', right = '']) => ({ file, name, right }))
})

test('every right is held by somebody, and an administrator alone does not open answers', () => {
  expect(rights.filter((right) => !roles.some((role) => has({ roles: [role] }, right)))).toEqual([])
  expect(has({ roles: ['administrator'] }, 'fetch envelopes')).toBe(false)
  expect(has({ roles: ['administrator'] }, 'release findings')).toBe(false)
})

test('a consultant enters answers and fetches findings, an auditor reads the log, and neither does more', () => {
  const held = (role: (typeof roles)[number]) =>
    rights.filter((right) => has({ roles: [role] }, right))

  expect(held('consultant')).toEqual(['enter responses', 'fetch findings', 'work here'])
  expect(held('auditor')).toEqual(['read the log', 'work here'])
})

// What these do is one’s own, or asked for with a link or a password; `examine` only looks, for a page
// that asks for the right itself.
const free = ['note', 'changePassword', 'keepFactor', 'endFactor', 'examine']

test('no operation of staff is offered without a right', () => {
  const open = files.flatMap((file) => {
    const code = readFileSync(join(folder, file), 'utf8')
    const made = [
      ...code.matchAll(/export (?:async )?function (\w+)\(\s*(?:\{[^}]*\}|context): StaffContext/g),
    ]
    return made.map(([, name = '']) => name)
  })
  const doors = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('operations'))
    .map((file) => ({ file, code: readFileSync(join('app', file), 'utf8') }))

  expect(open.length).toBeGreaterThan(5)
  const reached = open
    .filter((name) => !free.includes(name))
    .flatMap((name) => {
      const asked = new RegExp(`import [^;]*?\\b${name}\\b[^;]*?from '#app/operations`)
      return doors.filter(({ code }) => asked.test(code)).map(({ file }) => `${file}: ${name}`)
    })
  expect(reached).toEqual([])
})

test('there are guarded operations', () => {
  expect(guarded.length).toBeGreaterThan(15)
})

test.each(guarded)('$name refuses whoever may not $right', async ({ file, name, right }) => {
  const context = { ...(await anEmptyPlace()), roles: roles.filter((role) => !mayBy(role, right)) }
  const module = (await import(join(process.cwd(), folder, file))) as Record<string, Operation>
  const before = await dump(context)

  const done = await module[name]?.(context, {})

  expect(done).toEqual({ ok: false, problems: [{ code: 'not-allowed', right }] })
  expect(await dump(context)).toEqual(before)
})

type Operation = (context: object, input: object) => Promise<unknown>

function mayBy(role: (typeof roles)[number], right: string): boolean {
  const known = rights.find((each) => each === right)
  return known !== undefined && has({ roles: [role] }, known)
}

async function dump({ register }: Awaited<ReturnType<typeof anEmptyPlace>>) {
  const log = await register.selectFrom('log').selectAll().execute()
  const settings = await register.selectFrom('setting').selectAll().execute()
  return { log, settings }
}
