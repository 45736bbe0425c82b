import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { findingsFile, fileFormats } from '#app/formats/findings-file'
import frame from '#locales/en/frame.json'

import { findingsOf, hardRelease } from '../../formats/some-findings'
import { keepReleasedAt } from '../../operations/released-network'
import { aMachine, sure } from './machine'

const patience = 540_000
const slug = 'a-survey'

/** A machine in whose register a release stands. */
async function withRelease() {
  const machine = await aMachine()
  await keepReleasedAt({ dataDir: machine.dataDir }, hardRelease())
  return { machine, at: (name: string) => join(machine.folder, name) }
}

test(
  'every format is the same bytes on every machine, whatever its clock, zone and language',
  async () => {
    const { machine, at } = await withRelease()
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' }
    const input = { ...findingsOf(hardRelease(), 'fr'), network: frame.product }

    for (const format of fileFormats) {
      const args = ['export', slug, '--format', format, '--lang', 'fr', '--out', at(format)]
      expect(await sure(machine, args, elsewhere)).toMatchObject({ slug, format, lang: 'fr' })
      const wanted = await findingsFile(format, input)
      expect([format, Buffer.compare(readFileSync(at(format)), wanted)]).toEqual([format, 0])
    }
  },
  patience,
)

test(
  'a country that is not published is written as its region, and the reason is printed',
  async () => {
    const { machine, at } = await withRelease()
    const args = ['export', slug, '--format', 'html', '--cut', 'country=ke', '--out', at('ke')]

    const { status, stdout, stderr } = await machine.run([...args, '--lang', 'fr'])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    // The terminal speaks English, the file the language that was asked for.
    expect(stdout).toContain('These findings show no country by itself (Kenya)')
    const file = readFileSync(at('ke'), 'utf8')
    expect(file).toContain('Ces résultats ne montrent aucun pays séparément (Kenya)')
  },
  patience,
)

test(
  'what cannot be written is refused in a sentence, and no file is begun',
  async () => {
    const { machine, at } = await withRelease()
    writeFileSync(at('there'), 'mine')
    const say = async (args: string[], wanted: number, out = 'new') => {
      const { status, stdout, stderr } = await machine.run(['export', ...args, '--out', at(out)])
      expect({ status, stdout }).toEqual({ status: wanted, stdout: '' })
      expect(stderr).not.toMatch(/Error|\{\{|\n {4}at /)
      return stderr
    }
    const csv = ['--format', 'csv']

    expect(await say([slug, ...csv], 1, 'there')).toContain('is not written over')
    expect(await say(['nothere', ...csv], 1)).toContain('No survey “nothere” was ever published')
    expect(await say([slug, ...csv, '--lang', 'ru'], 1)).toContain('There are: en, fr.')
    expect(await say([slug, ...csv, '--cut', 'country=XX'], 1)).toContain('is no country code')
    expect(await say([slug, ...csv, '--cut', 'region=mars'], 1)).toContain('is no region')
    expect(await say([slug, ...csv], 1, 'no/folder')).toContain('not there')
    expect(await say([slug, ...csv, '--cut', 'Kenya'], 2)).toContain('country=KE or region=africa')
    expect(await say([slug, '--format', 'pdf'], 2)).toContain('There is no format “pdf”')
    expect(await say([slug], 2)).toContain('--format is missing')
    expect(await say([slug, '--format', 'html', '--bom'], 2)).toContain('for --format csv')
    const cutJson = ['--format', 'json', '--cut', 'country=KE']
    expect(await say([slug, ...cutJson], 2)).toContain('it cannot be cut')
    expect(readFileSync(at('there'), 'utf8')).toBe('mine')
    expect(readdirSync(machine.folder)).toEqual(['there'])
  },
  patience,
)

test(
  'whenever export is killed, its file is whole or not there',
  async () => {
    const { machine, at } = await withRelease()
    const args = ['export', slug, '--format', 'html', '--out']
    await sure(machine, [...args, at('whole')])
    const whole = readFileSync(at('whole'))

    for (const wait of [300, 900, 1300, 1700, 2100]) {
      const exporting = machine.start([...args, at(`killed-${String(wait)}`)])
      await new Promise((resolve) => setTimeout(resolve, wait))
      exporting.kill()
      await exporting.ended
      const file = at(`killed-${String(wait)}`)
      expect(existsSync(file) ? Buffer.compare(readFileSync(file), whole) : 0).toBe(0)
    }
  },
  patience,
)

test(
  'what was done is told from a file, and stands in what is exported after',
  async () => {
    const { machine, at } = await withRelease()
    writeFileSync(at('done'), '\uFEFF{"en":"We met ministers.\\n\\n- Three laws changed."}')
    writeFileSync(at('broken'), '{"en":')
    writeFileSync(at('markup'), '{"en":"<b>a</b>"}')

    const told = await machine.run(['outcome', slug, '--file', at('done')])
    const broken = await machine.run(['outcome', slug, '--file', at('broken')])
    const markup = await machine.run(['outcome', slug, '--file', at('markup')])
    await sure(machine, ['export', slug, '--format', 'html', '--out', at('page')])

    expect(told.stdout).toContain('is told in: en.\nNot yet in: fr.')
    expect(told.stderr).toContain('says “Three”')
    expect(broken).toMatchObject({ status: 1, stdout: '' })
    expect(broken.stderr).toContain('is not JSON')
    expect(markup).toMatchObject({ status: 1, stdout: '' })
    expect(markup.stderr).toContain('The text in “en” holds markup.')
    expect(readFileSync(at('page'), 'utf8')).toContain('<li>Three laws changed.</li>')
    expect(await machine.run(['outcome', slug])).toMatchObject({ status: 2 })
  },
  patience,
)
