import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

import { freshFolder } from '../../../support/fresh-stores'
import { slug as drill } from '../staff/machine'
import {
  aClosedSurvey,
  changedBundle,
  everyTypeLines,
  keptMachine,
  patience,
  type ClosedSurvey,
} from './a-closed-survey'
import { opening, rowsIn, told, type OpenTold } from './opening'

const machine = keptMachine()
let closed: ClosedSurvey

beforeAll(async () => {
  const lines = await everyTypeLines(90)
  closed = await aClosedSurvey(machine, { slug: 'every-type', catalogue: 'tests/support', lines })
}, patience)

const open = (change: Parameters<typeof opening>[2] = {}) => opening(machine, closed, change)

async function bundleWith(change: (lines: string[]) => string[]): Promise<string> {
  return changedBundle(closed, join(await freshFolder(), 'bundle'), change)
}

test(
  'a wrong passphrase, a stranger’s key and another survey open nothing and write nothing',
  async () => {
    const stranger = join(await freshFolder(), 'chen')
    await machine.run(['keys', 'new', '--out', stranger])
    const out = join(await freshFolder(), 'plain')
    const args = [
      'open',
      'every-type',
      '--bundle',
      closed.bundle,
      '--key',
      closed.keyFiles[0],
      '--out',
      out,
    ]

    const wrong = await machine.run(args, { SOUNDINGS_PASSPHRASE: 'another one' })
    const strange = await open({ key: stranger, out })
    const other = await open({ slug: drill, out })
    const noBundle = await open({ bundle: closed.keyFiles[0], out })
    const nowhere = await open({ bundle: `${closed.bundle}-none`, out })

    expect([wrong, strange, other, noBundle, nowhere].map(({ status }) => status)).toEqual([
      1, 1, 1, 1, 1,
    ])
    expect(wrong.stderr).toContain('The passphrase does not open')
    expect(strange.stderr).toContain('holds no survey key for this key file')
    expect(other.stderr).toContain(`a bundle of “every-type” and not of “${drill}”`)
    expect(noBundle.stderr).toContain('is no bundle')
    expect(nowhere.stderr).toContain('is not there')
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(join(out, '..'))).toEqual([])
  },
  patience,
)

test(
  'envelopes that do not open are told by number and reason, and the others are written',
  async () => {
    const bundle = await bundleWith(([head = '', first = '', second = '', ...rest]) => [
      head,
      first.replace(
        /"body":"(.{300})./,
        (_, kept: string) => `"body":"${kept}${first.includes(`${kept}A`) ? 'B' : 'A'}`,
      ),
      'hello',
      ...(second === '' ? [] : rest),
    ])

    const { status, stdout, stderr, out } = await open({ bundle })

    expect(status).toBe(1)
    const { files, troubles } = told({ stdout })
    expect(troubles).toEqual([
      { place: 1, code: 'does-not-open' },
      { place: 2, code: 'not-an-envelope' },
    ])
    expect(stderr).toContain('Envelopes that are not counted: 2')
    expect(stderr).toContain('1: does not open, so it is damaged or belongs to another survey: 1')
    const whole = told(await open()).files
    const rows = (told: OpenTold['files']) => told.reduce((sum, file) => sum + (file.rows ?? 0), 0)
    expect(rows(files)).toBe(rows(whole) - 2)
    expect(rowsIn(out, 'data.csv').length + rowsIn(out, 'texts.csv').length).toBe(rows(files))
  },
  patience,
)

test(
  'a bundle that was cut short, or filled with another’s envelopes, writes nothing',
  async () => {
    const cut = await bundleWith((whole) => whole.slice(0, -3))
    const foreign = await bundleWith(([head = '', ...rest]) => [
      head,
      ...rest.map((line) =>
        line.replace(/"id":"./, (id) => `${id.slice(0, -1)}${id.endsWith('A') ? 'B' : 'A'}`),
      ),
    ])

    const [short, strange] = [await open({ bundle: cut }), await open({ bundle: foreign })]

    expect([short.status, strange.status]).toEqual([1, 1])
    expect(short.stderr).toContain('cut short. Envelopes missing at its end: 3')
    expect(strange.stderr).toMatch(/Not one envelope can be read \(envelopes: \d+\)/)
    for (const { out } of [short, strange]) expect(readdirSync(join(out, '..'))).toEqual([])
  },
  patience,
)

test(
  'nothing is written over: a folder with files is refused, an empty one is filled',
  async () => {
    const [full, empty] = [await freshFolder(), await freshFolder()]
    writeFileSync(join(full, 'data.csv'), 'mine')
    const beside = join(await freshFolder(), 'plain')
    mkdirSync(`${beside}.part`)
    writeFileSync(join(`${beside}.part`, 'mine.txt'), 'mine')

    const [refused, filled] = [await open({ out: full }), await open({ out: empty })]
    const kept = await open({ out: beside })

    const onFile = await open({ out: join(full, 'data.csv') })

    expect([refused.status, filled.status, kept.status, onFile.status]).toEqual([1, 0, 1, 1])
    expect(refused.stderr).toContain('is there already and holds files. Name another folder')
    expect(onFile.stderr).toContain('data.csv is a file. Name a new folder.')
    expect(readFileSync(join(full, 'data.csv'), 'utf8')).toBe('mine')
    expect(readdirSync(empty)).toHaveLength(4)
    expect(readFileSync(join(`${beside}.part`, 'mine.txt'), 'utf8')).toBe('mine')
  },
  patience,
)
