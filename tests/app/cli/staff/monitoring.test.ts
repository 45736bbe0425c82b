import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { monitoringFormats } from '#app/formats/monitoring/formats'
import { monitoringFile } from '#app/formats/monitoring/monitoring-file'
import { monitor } from '#app/operations/monitor'
import { closeStores, openStores } from '#db/connection'
import type { Monitoring } from '#surveys/monitoring/monitoring'

import { addFiveMembers } from '../../operations/a-reviewed-network'
import { must } from '../../operations/answering'
import { aMachine, sure } from './machine'

const patience = 540_000

async function withMembers() {
  const machine = await aMachine()
  const stores = await openStores({ dataDir: machine.dataDir })
  await addFiveMembers(stores.register)
  await closeStores(stores)
  return { machine, at: (name: string) => join(machine.folder, name) }
}

test(
  'every format is written whole, with the bytes that the register gives',
  async () => {
    const { machine, at } = await withMembers()
    writeFileSync(at('goals'), '\uFEFF{"members": 350}')

    for (const format of monitoringFormats) {
      const wanted = [
        '--year',
        '2025',
        '--format',
        format,
        '--lang',
        'ru',
        '--targets',
        at('goals'),
      ]
      const told = await sure(machine, ['monitoring', ...wanted, '--out', at(format)])
      const stores = await openStores({ dataDir: machine.dataDir })
      const context = { ...stores, today: String(told.asOf) }
      const made = must(await monitor(context, { year: 2025, targets: { members: 350 } }))
      await closeStores(stores)
      const bytes = await monitoringFile(format, made, 'ru')
      expect(told).toMatchObject({ file: at(format), format, year: 2025, years: [2024, 2025] })
      expect([format, Buffer.compare(readFileSync(at(format)), bytes)]).toEqual([format, 0])
      expect(bytes.toString()).not.toContain('Organisation no.')
    }
  },
  patience,
)

test(
  'what cannot be written is refused in a sentence, and no file is begun',
  async () => {
    const { machine, at } = await withMembers()
    for (const [name, text] of [
      ['there', 'mine'],
      ['broken', '{'],
      ['strange', '{"money": 3}'],
      ['share', '{"law_changes.reform": 120}'],
    ] as const) {
      writeFileSync(at(name), text)
    }
    const before = readdirSync(machine.folder)
    const say = async (args: string[], wanted: number, out = 'new') => {
      const { status, stdout, stderr } = await machine.run([
        'monitoring',
        ...args,
        '--out',
        at(out),
      ])
      expect({ status, stdout }).toEqual({ status: wanted, stdout: '' })
      expect(stderr).not.toMatch(/Error|\{\{|\n {4}at /)
      return stderr
    }
    const csv = ['--year', '2025', '--format', 'csv']

    expect(await say(csv, 1, 'there')).toContain('is not written over')
    expect(await say(csv, 1, 'no/folder')).toContain('not there')
    expect(await say(csv, 1, 'there/file')).toContain('there')
    expect(await say(csv, 1, '.')).toContain('is not written over')
    expect(await say(['--year', '2999', '--format', 'csv'], 1)).toContain('2999 has not begun')
    expect(await say([...csv, '--targets', at('broken')], 1)).toContain('is not JSON')
    expect(await say([...csv, '--targets', at('strange')], 1)).toContain('no indicator “money”')
    expect(await say([...csv, '--targets', at('share')], 1)).toContain('is a percentage')
    expect(await say([...csv, '--targets', at('nowhere')], 1)).toContain('nowhere')
    expect(await say(['--format', 'csv'], 2)).toContain('--year Y is missing')
    for (const year of ['25', '1991', '2025.5']) {
      const told = await say([`--year=${year}`, '--format', 'csv'], 2)
      expect(told).toContain(`“${year}” is no year`)
    }
    expect(await say(['--year', '2025', '--format', 'docx'], 2)).toContain('no format “docx”')
    expect(await say([...csv, '--lang', 'de'], 2)).toContain('There is no language “de”')
    expect(await say(['--year', '2025', '--format', 'json', '--bom'], 2)).toContain('--format csv')
    expect(readdirSync(machine.folder)).toEqual(before)
  },
  patience,
)

test(
  'an empty register without any survey is a whole file in which nothing is known and nothing is 0',
  async () => {
    const machine = await aMachine()
    const out = join(machine.folder, 'empty')

    await sure(machine, ['monitoring', '--year', '2026', '--format', 'json', '--out', out])

    const { indicators } = JSON.parse(readFileSync(out, 'utf8')) as Monitoring
    const values = indicators.flatMap(({ measures }) => measures.flatMap((each) => each.values))
    expect(values.length).toBeGreaterThan(100)
    expect(values.filter(({ isKnown }) => isKnown)).toEqual([])
  },
  patience,
)

test(
  'whenever monitoring is killed, its file is whole or not there',
  async () => {
    const { machine, at } = await withMembers()
    const args = ['monitoring', '--year', '2025', '--format', 'xlsx', '--out']
    await sure(machine, [...args, at('whole')])
    const whole = readFileSync(at('whole'))
    const isBegun = (name: string) =>
      readdirSync(machine.folder).some((one) => one.startsWith(name))

    for (const [place, delay] of [0, 0, 2, 5].entries()) {
      const name = `killed-${String(place)}`
      const writing = machine.start([...args, at(name)])
      while (!isBegun(name)) await new Promise((resolve) => setImmediate(resolve))
      await new Promise((resolve) => setTimeout(resolve, delay))
      writing.kill()
      await writing.ended
      expect(existsSync(at(name)) ? Buffer.compare(readFileSync(at(name)), whole) : 0).toBe(0)
    }
  },
  patience,
)
