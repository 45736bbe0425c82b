import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('what browsers get holds no server code', () => {
  const bundles = publicBundles()
  // Where HiGHS runs in Node, it reads its program from a file.
  const ours = (file: string) => readFileSync(file, 'utf8').replace(/\w+\("node:fs"\)/, '')
  const wrong = bundles.filter((file) =>
    /better-sqlite3|selectFrom|insertInto|node:fs|kysely/i.test(ours(file)),
  )

  expect(bundles.length).toBeGreaterThan(3)
  expect(wrong).toEqual([])
})

test('what the server runs cannot open an envelope', () => {
  const build = readFileSync('build/index.js', 'utf8')

  expect(build).toContain('handleRequest')
  expect(build).not.toMatch(/vault\/open/)
})

function publicBundles(): string[] {
  return readdirSync('public/build', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name))
}
