import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { addHolders } from '#app/cli/demo/holders'
import { passphrase } from '#app/cli/demo/network'
import { importMembers } from '#app/operations/import-members'

import { freshFolder } from '../../../support/fresh-stores'
import { newHolder, register } from '../../operations/a-network'
import { onStores, rowsOf, runDemo } from './running-demo'

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
