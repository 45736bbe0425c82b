import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'

import { aMachine, catalogue, slug, sure, type Machine } from '../staff/machine'
import { aClosedSurvey } from './a-closed-survey'

const patience = 360_000
const line = '{"lang":"en","answers":{"led":"others"}}'

async function anOpening() {
  const machine = await aMachine()
  const lines = Array.from({ length: 3000 }, () => line)
  const { bundle, keyFiles } = await aClosedSurvey(machine, { slug, catalogue, lines })
  const folder = join(machine.folder, 'here')
  mkdirSync(folder)
  const out = join(folder, 'plain')
  const args = ['open', slug, '--bundle', bundle, '--key', keyFiles[0], '--out', out]
  return { machine, folder, out, args }
}

/** Stops the command once it has begun to write. */
async function stopped(machine: Machine, args: string[], out: string, signal: NodeJS.Signals) {
  const running = machine.start(args)
  const over = { yet: false }
  void running.ended.then(() => (over.yet = true))
  while (!over.yet && !existsSync(join(`${out}.part`, 'data.csv'))) await wait(1)
  running.kill(signal)
  return running.ended
}

test(
  'an opening that is killed leaves nothing that looks finished, and the next one clears up',
  async () => {
    const { machine, folder, out, args } = await anOpening()

    const { status, stdout } = await stopped(machine, args, out, 'SIGKILL')

    expect([status, stdout]).toEqual([null, ''])
    expect(readdirSync(folder)).toEqual(['plain.part'])
    const told = await sure(machine, args)
    expect(told).toMatchObject({ files: [{ name: 'data.csv', rows: 3000 }, {}, {}, {}] })
    expect(readdirSync(folder)).toEqual(['plain'])
  },
  patience,
)

test(
  'an opening that is stopped takes away what it wrote',
  async () => {
    const { machine, folder, out, args } = await anOpening()

    const { status } = await stopped(machine, args, out, 'SIGTERM')

    expect(status).toBe(143)
    expect(readdirSync(folder)).toEqual([])
  },
  patience,
)

test(
  'an opening that cannot write leaves nothing behind',
  async () => {
    const { machine, folder, args } = await anOpening()
    writeFileSync(join(folder, 'file'), 'mine')
    const into = (out: string) => machine.run(args.with(-1, out))

    const [inFile, nowhere] = [
      await into(join(folder, 'file', 'plain')),
      await into(join(folder, 'none', 'plain')),
    ]

    expect([inFile.status, nowhere.status]).toEqual([1, 1])
    expect(nowhere.stderr).toContain('its folder is not there')
    expect(readdirSync(folder)).toEqual(['file'])
  },
  patience,
)
