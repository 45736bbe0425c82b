import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { monitoringFile, monitoringFormats } from '#app/formats/monitoring/monitoring-file'
import { monitor } from '#app/operations/monitor'
import { closeStores, openStores } from '#db/connection'

import { addFiveMembers } from '../../operations/a-reviewed-network'
import { must } from '../../operations/answering'
import { aMachine, sure } from './machine'

const patience = 180_000

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
    expect(await say(['--year', '2999', '--format', 'csv'], 1)).toContain('2999 has not begun')
    expect(await say([...csv, '--targets', at('broken')], 1)).toContain('is not JSON')
    expect(await say([...csv, '--targets', at('strange')], 1)).toContain('no indicator “money”')
    expect(await say([...csv, '--targets', at('share')], 1)).toContain('is a percentage')
    expect(await say([...csv, '--targets', at('nowhere')], 1)).toContain('nowhere')
    expect(await say(['--format', 'csv'], 2)).toContain('--year Y is missing')
    expect(await say(['--year', '25', '--format', 'csv'], 2)).toContain('“25” is no year')
    expect(await say(['--year', '2025', '--format', 'docx'], 2)).toContain('no format “docx”')
    expect(await say([...csv, '--lang', 'de'], 2)).toContain('There is no language “de”')
    expect(await say(['--year', '2025', '--format', 'json', '--bom'], 2)).toContain('--format csv')
    expect(readdirSync(machine.folder)).toEqual(before)
  },
  patience,
)
