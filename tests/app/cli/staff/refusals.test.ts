import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { aMachine, inDays, published, slug, sure } from './machine'

const patience = 180_000

test(
  'a data folder that cannot be made, or whose files cannot be opened, is named',
  async () => {
    const machine = await aMachine()
    const say = async (dataDir: string) => {
      const { status, stderr } = await machine.run(['housekeeping'], { DATA_DIR: dataDir })
      return `${status} ${stderr}`
    }
    const [file, folder] = [join(machine.folder, 'file'), join(machine.folder, 'folder')]
    writeFileSync(file, '')
    mkdirSync(join(folder, 'register.sqlite'), { recursive: true })

    expect(await say(join(file, 'data'))).toMatch(
      /^1 The data folder .*file.data cannot be written/,
    )
    expect(await say(folder)).toMatch(/^1 The data folder .*folder cannot be written/)
  },
  patience,
)

test(
  'a folder in the place of any file is said to be one',
  async () => {
    const machine = await aMachine()
    await published(machine)
    const commands = [
      ['members', 'import', machine.folder],
      ['respond', slug, '--file', machine.folder],
      ['keys', 'add', machine.folder, '--name', 'Chen'],
    ]
    const said = await Promise.all(commands.map((args) => machine.run(args)))
    const other = await aMachine()
    said.push(await other.run(['restore', machine.folder]))

    expect(said.map(({ status }) => status)).toEqual([1, 1, 1, 1])
    expect(
      said.map(({ stderr }) => stderr.includes(`${machine.folder}: this is a folder`)),
    ).toEqual([true, true, true, true])
  },
  patience,
)

test(
  'a clock far ahead is not believed until the date is confirmed',
  async () => {
    const machine = await aMachine()
    const later = { DAYS_LATER: '41' }
    await sure(machine, ['housekeeping'])

    const { status, stderr } = await machine.run(['housekeeping'], later)

    expect(status).toBe(1)
    expect(stderr).toContain('housekeeping --confirm-date')
    expect(await sure(machine, ['housekeeping', '--confirm-date'], later)).toEqual({
      day: inDays(41),
    })
  },
  patience,
)

test(
  'the number of envelopes handed out is said in steps of five',
  async () => {
    const machine = await aMachine()
    await published(machine)
    const file = join(machine.folder, 'answers.ndjson')
    writeFileSync(file, '{"lang":"en","answers":{"led":"others"}}\n'.repeat(13))
    await sure(machine, ['respond', slug, '--file', file])
    await sure(machine, ['close', slug])

    const told = await sure(machine, ['bundle', slug, '--out', join(machine.folder, 'bundle')])

    expect(told).toMatchObject({ envelopes: 10, holders: 2 })
  },
  patience,
)
