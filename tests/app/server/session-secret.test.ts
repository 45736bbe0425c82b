import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { sessionSecret } from '#app/server/session-secret'

import { freshFolder } from '../../support/fresh-stores'

test('the secret is made once, for the owner alone, and nothing else is left', async () => {
  const folder = await freshFolder()

  const first = await sessionSecret(folder)

  expect(first.length).toBeGreaterThan(40)
  expect(await sessionSecret(folder)).toBe(first)
  expect((await stat(join(folder, 'session-secret'))).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['session-secret'])
})

test('of servers that start at once, one decides for all', async () => {
  const folder = await freshFolder()

  const made = await Promise.all(Array.from({ length: 8 }, () => sessionSecret(folder)))

  expect(new Set(made).size).toBe(1)
})

test('what is given is taken, and nothing is written', async () => {
  const folder = await freshFolder()

  expect(await sessionSecret(folder, 'a secret of the operator')).toBe('a secret of the operator')
  expect(await readdir(folder)).toEqual([])
})

test('a file that was cut short is no secret', async () => {
  const folder = await freshFolder()
  await writeFile(join(folder, 'session-secret'), '')

  await expect(sessionSecret(folder)).rejects.toThrow('holds no secret')
})

test('a secret that cannot be read keeps the server from starting', async () => {
  const folder = await freshFolder()
  await mkdir(join(folder, 'session-secret'))

  await expect(sessionSecret(folder)).rejects.toThrow('EISDIR')
})
