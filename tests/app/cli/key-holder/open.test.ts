import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

import {
  aClosedSurvey,
  everyTypeLines,
  keptMachine,
  patience,
  type ClosedSurvey,
} from './a-closed-survey'
import { opening, rowsIn, told } from './opening'

const formula = '=HYPERLINK("http://example.org","me");\n- two 🌂 «да» שלום'
const machine = keptMachine()
let closed: ClosedSurvey

beforeAll(async () => {
  const lines = await everyTypeLines(60, (path) => ({ message: `${formula} ${path}` }))
  closed = await aClosedSurvey(machine, { slug: 'every-type', catalogue: 'tests/support', lines })
}, patience)

const open = (change: Parameters<typeof opening>[2] = {}) => opening(machine, closed, change)

test(
  'a key holder gets plain files for them alone, and what is told of them is true',
  async () => {
    const { status, stdout, stderr, out } = await open()

    expect([status, stderr]).toEqual([0, ''])
    const { files, troubles } = told({ stdout })
    expect(troubles).toEqual([])
    expect(files.map(({ name }) => name)).toEqual([
      'data.csv',
      'texts.csv',
      'codebook.json',
      'NOTICE.txt',
    ])
    for (const { name, bytes, sha256 } of files) {
      const content = readFileSync(join(out, name))
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
        bytes,
        sha256,
      ])
      expect((statSync(join(out, name)).mode & 0o777).toString(8)).toBe('600')
    }
    expect((statSync(out).mode & 0o777).toString(8)).toBe('700')
    expect(rowsIn(out, 'data.csv')).toHaveLength(60)
    expect(files.map(({ rows }) => rows)).toEqual([
      60,
      rowsIn(out, 'texts.csv').length,
      undefined,
      undefined,
    ])
    expect(readdirSync(join(out, '..'))).toEqual(['plain'])
  },
  patience,
)

test(
  'both key holders get the same answers, texts and codebook',
  async () => {
    const [amara, bo] = [await open(), await open({ key: closed.keyFiles[1] })]

    const files = [amara, bo].map(({ stdout }) => told({ stdout }).files)
    expect(files[0]).toEqual(files[1])
  },
  patience,
)

test(
  'texts stand in no order of the answers, are harmless in a spreadsheet, and are there word for word',
  async () => {
    const { out } = await open()

    const messages = rowsIn(out, 'texts.csv').filter(({ _question }) => _question === 'message')
    const numbers = messages.map(({ _text = '' }) => Number(/\d+$/.exec(_text)?.[0]))
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n))
    expect(numbers).not.toEqual([...numbers].sort((a, b) => a - b))
    expect(messages[0]?._text).toBe(
      `'=HYPERLINK("http://example.org","me");\n'- two 🌂 «да» שלום ${numbers[0]}`,
    )
    const notice = readFileSync(join(out, 'NOTICE.txt'), 'utf8')
    expect(notice).toMatch(/Handling these files[^]*Comment[^]*Cómo[^]*Как обращаться[^]*如何处理/)
    expect(notice).not.toMatch(/\{\{|notice\.|undefined/)
  },
  patience,
)

test(
  'without --json progress and a summary are lines for people; wrong usage is exit 2',
  async () => {
    const { args, out } = await open()
    const again = args.map((arg) => (arg === out ? `${out}-2` : arg))

    const said = await machine.run(again)
    const noKey = await machine.run([
      'open',
      'every-type',
      '--bundle',
      closed.bundle,
      '--out',
      `${out}-3`,
    ])
    const noOut = await machine.run(['open', 'every-type', '--bundle', closed.bundle, '--key', 'x'])
    const noBundle = await machine.run([
      'open',
      'every-type',
      '--key',
      closed.keyFiles[0],
      '--out',
      `${out}-4`,
    ])

    expect(said.stderr).toMatch(
      /^Opening answers …\nOpening answers: 10 %\n[^]*Opening answers: 100 %\n$/,
    )
    expect(said.stdout).toContain('data.csv')
    expect(said.stdout).toContain('60 rows')
    expect([noKey.status, noOut.status, noBundle.status]).toEqual([2, 2, 2])
    expect(noBundle.stderr).toContain('--bundle FILE is missing')
  },
  patience,
)
