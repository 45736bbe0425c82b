import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

import { canonical } from '#surveys/canonical'

import { freshFolder } from '../../../support/fresh-stores'
import { keptMachine, patience, type ClosedSurvey } from './a-closed-survey'
import {
  aReleasedSurvey,
  fileWith,
  firstOf,
  quote,
  releaseArgs,
  releasing,
  type ReleaseTold,
} from './releasing'

const machine = keptMachine()
const first = firstOf(machine)
let closed: ClosedSurvey

beforeAll(async () => {
  closed = await aReleasedSurvey(machine)
}, patience)

const releaseWith = (more: string[], change?: (args: string[]) => string[]) =>
  releasing(machine, closed, more, change)

test(
  'a release is canonical JSON that carries its own hash, for its maker alone',
  async () => {
    const { status, stdout, stderr, out } = await releaseWith([])

    expect([status, stderr]).toEqual([0, ''])
    const told = JSON.parse(stdout) as ReleaseTold
    const bytes = readFileSync(out, 'utf8')
    const { hash, ...rest } = JSON.parse(bytes) as { hash: string; format: string }
    expect(bytes).toBe(canonical({ ...rest, hash }))
    expect(hash).toBe(createHash('sha256').update(canonical(rest)).digest('hex'))
    expect(told).toMatchObject({ release: 1, hash, level: 'breakdowns', isAsBefore: false })
    expect((statSync(out).mode & 0o777).toString(8)).toBe('600')
    expect(bytes).toBe(readFileSync(first, 'utf8'))
  },
  patience,
)

test(
  'the other key holder makes the same bytes, and the server accepts them',
  async () => {
    const other = await releaseWith([], (all) =>
      all.map((arg) => (arg === closed.keyFiles[0] ? closed.keyFiles[1] : arg)),
    )
    const accepted = await machine.run(['accept', other.out])

    expect(readFileSync(other.out, 'utf8')).toBe(readFileSync(first, 'utf8'))
    expect([accepted.status, accepted.stderr]).toEqual([0, ''])
  },
  patience,
)

test(
  'a dry run says what would be done, rule by rule, and writes nothing',
  async () => {
    const into = await freshFolder()

    const said = await machine.run(releaseArgs(closed, join(into, 'made'), ['--dry-run']))

    expect(said.status).toBe(0)
    expect(said.stdout).toContain('What was merged or left out:')
    expect(said.stdout).toMatch(/percentages are off by \d+\.\d percentage points on average/)
    expect(said.stdout).toContain('nothing was written')
    expect(said.stdout).not.toMatch(/plan\.|undefined|\{\{/)
    expect(said.stderr).toMatch(/Opening answers …[^]*100 %[^]*Counting …[^]*Making[^]*Attacking/)
    expect(readdirSync(into)).toEqual([])
  },
  patience,
)

test(
  'approved quotes and messages go in without the names of those who approved them',
  async () => {
    const quotes = await fileWith([{ ...quote, approvedBy: ['Lantern Keeper', 'Umbrella Keeper'] }])
    const messages = await fileWith({ en: 'We were heard.', fr: 'On nous a écoutées.' })

    const { status, stderr, out } = await releaseWith(['--quotes', quotes, '--messages', messages])

    expect([status, stderr]).toEqual([0, expect.stringMatching(/^(Quote 1.*\n)*$/)])
    const bytes = readFileSync(out, 'utf8')
    expect(bytes).toContain('We were heard.')
    expect(bytes).toContain('On nous a écoutées.')
    expect(bytes).not.toContain('Keeper')
  },
  patience,
)

test(
  'the same again after a release gives its bytes, and new messages make the next one',
  async () => {
    const messages = await fileWith({ en: 'We were heard.' })

    const again = await releaseWith(['--earlier', first, '--before', closed.bundle])
    const next = await releaseWith(['--earlier', first, '--messages', messages])
    const third = await releaseWith(['--earlier', next.out])

    expect(JSON.parse(again.stdout)).toMatchObject({ release: 1, isAsBefore: true })
    expect(readFileSync(again.out, 'utf8')).toBe(readFileSync(first, 'utf8'))
    expect(JSON.parse(next.stdout)).toMatchObject({ release: 2, isAsBefore: false })
    expect(third.status).toBe(1)
    expect(third.stderr).toContain('are number 2. Every one from 1 on is needed')
  },
  patience,
)
