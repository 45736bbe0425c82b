import { join } from 'node:path'
import { expect, test } from 'vitest'

import { closeStores, openStores } from '#db/connection'
import { shut } from '#db/register/queries/shut'

import { aMachine, published, slug, sure } from './machine'

const patience = 180_000

test(
  'a machine on which a restore broke off says so, until it is restored again',
  async () => {
    const source = await aMachine()
    await published(source)
    const file = join(source.folder, 'backup')
    await sure(source, ['backup', file])
    const machine = await aMachine()
    const stores = await openStores({ dataDir: machine.dataDir })
    await shut(stores.register, 'filling')
    await closeStores(stores)

    const refused = await machine.run(['keys', 'list'])
    expect([refused.status, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('restore FILE --keys FILE.keys')
    const late = await machine.run(['restore', file], { DAYS_LATER: '4000' })
    expect(late.status).toBe(0)
    expect(late.stderr).toContain(`for their keys were not restored: ${slug}`)
    expect(late.stderr).toContain(`npm run soundings -- erase ${slug}`)
    expect(await sure(machine, ['keys', 'list'])).toMatchObject({ holders: [{}, {}] })
  },
  patience,
)

test(
  'erase and close of a survey that never was do not tell to publish it',
  async () => {
    const machine = await aMachine()

    for (const command of ['erase', 'close']) {
      const { status, stderr } = await machine.run([command, 'nope'])
      expect([status, stderr]).toEqual([1, expect.stringContaining('No survey “nope” was ever')])
      expect(stderr).not.toContain('ublish it')
    }
  },
  patience,
)

test(
  'erase names the bundles on this server, and takes a destroyed key file off its list',
  async () => {
    const machine = await aMachine()
    await published(machine)
    const file = join(machine.folder, 'backup')
    await sure(machine, ['backup', file])
    const later = { DAYS_LATER: '4000' }

    const there = await machine.run(['erase', slug, '--destroyed', `${file}.keys`], later)
    expect([there.status, there.stderr]).toEqual([1, expect.stringContaining('is still there')])
    const erased = await machine.run(['erase', slug], later)
    expect(erased.status).toBe(0)
    expect(erased.stdout).toContain('made on this server')
  },
  patience,
)
