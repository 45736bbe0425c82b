import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

import { importsOf, packagesOf, sourcesIn } from '../../support/sources'

const files = sourcesIn('app/vault')

test('no file of the vault imports the opening code, neither directly nor by way of others', () => {
  const wrong = files.filter(
    (file) => !file.endsWith('/open.ts') && reached(file).has('app/vault/open'),
  )

  expect(files).toContain('app/vault/open.ts')
  expect(wrong).toEqual([])
})

test('only the one file that says so opens key files', () => {
  const wrong = files.filter(
    (file) => !file.endsWith('/open-key-file.ts') && reached(file).has('app/vault/open-key-file'),
  )

  expect(files).toContain('app/vault/open-key-file.ts')
  expect(wrong).toEqual([])
})

test('the search would find an import', () => {
  expect(reached('app/vault/open.ts').has('app/vault/sealed-bytes')).toBe(true)
  expect(reached('app/vault/open.ts').has('app/vault/suite')).toBe(true)
})

test('only the opening code can decrypt what is sealed to a public key', () => {
  const able = files.filter((file) => /\bsuite\.open\(|createRecipientContext/.test(codeOf(file)))

  expect(able.map((file) => basename(file))).toEqual(['open.ts'])
})

test('the vault reaches for no file, database, clock or chance of its own', () => {
  const foreign = files.flatMap(packagesOf).filter((name) => !allowed.test(name))
  const impure = files.filter((file) =>
    /Date\.|Math\.random|getRandomValues|randomBytes/.test(codeOf(file)),
  )

  expect(foreign).toEqual([])
  expect(impure).toEqual([])
})

const allowed = /^(@hpke\/core|@noble\/hashes\/\w+\.js|zod|node:crypto|node:util)$/

function reached(file: string, seen = new Set<string>()): Set<string> {
  for (const target of importsOf(file)) {
    if (seen.has(target)) continue
    seen.add(target)
    if (files.includes(`${target}.ts`)) reached(`${target}.ts`, seen)
  }
  return seen
}

function codeOf(file: string): string {
  return readFileSync(file, 'utf8')
}
