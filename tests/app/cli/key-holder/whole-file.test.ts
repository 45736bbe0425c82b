import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { writeWholeFile } from '#app/cli/key-holder/whole-file'

import { freshFolder } from '../../../support/fresh-stores'

async function fresh() {
  const file = join(await freshFolder(), 'made')
  return { file, part: `${file}.part` }
}

test('what an earlier run left open to others is not written into', async () => {
  const { file, part } = await fresh()
  writeFileSync(part, 'longer than what comes now', { mode: 0o666 })

  await writeWholeFile(file, 'whole')

  expect(readFileSync(file, 'utf8')).toBe('whole')
  expect((lstatSync(file).mode & 0o777).toString(8)).toBe('600')
  expect(existsSync(part)).toBe(false)
})

test('a link in the place of the file on its way is not followed', async () => {
  const { file, part } = await fresh()
  const elsewhere = join(await freshFolder(), 'mine')
  writeFileSync(elsewhere, 'mine')
  symlinkSync(elsewhere, part)

  await writeWholeFile(file, 'whole')

  expect(readFileSync(elsewhere, 'utf8')).toBe('mine')
  expect(lstatSync(file).isSymbolicLink()).toBe(false)
})

test('a folder in that place is named and stays', async () => {
  const { file, part } = await fresh()
  mkdirSync(part)

  await expect(writeWholeFile(file, 'whole')).rejects.toThrow(part)

  expect([existsSync(file), existsSync(part)]).toEqual([false, true])
})
