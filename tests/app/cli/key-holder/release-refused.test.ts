import { readFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'

import { freshFolder } from '../../../support/fresh-stores'
import { sure } from '../staff/machine'
import {
  changedBundle,
  everyTypeLines,
  keptMachine,
  patience,
  type ClosedSurvey,
} from './a-closed-survey'
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
  'quotes, messages and tables to leave out that cannot be are refused before anything is opened',
  async () => {
    const approvedBy = ['Amara', 'Bo']
    const wrong: [string, unknown, string][] = [
      ['--quotes', [{ ...quote, approvedBy: ['Amara', 'amara '] }], 'two different people'],
      ['--quotes', [{ ...quote, approvedBy, question: 'role2' }], 'no question “role2”'],
      ['--messages', { de: 'Hallo' }, 'not offered in “de”'],
      ['--messages', { en: ' ' }, 'is empty'],
      ['--messages', ['hello'], 'of the form'],
      ['--earlier', { format: 'soundings.release/1' }, 'no release of this survey'],
    ]
    for (const [option, content, sentence] of wrong) {
      const { status, stderr, into } = await releaseWith([option, await fileWith(content)])
      expect([status, readdirSync(into)]).toEqual([1, []])
      expect(stderr).toContain(sentence)
    }
    const left = await releaseWith(['--without', 'role:nothing'])
    expect(left.status).toBe(1)
    expect(left.stderr).toContain('“role:nothing” cannot be left out')
  },
  patience,
)

test(
  'a quote that names a place refuses the whole release',
  async () => {
    const text = 'In Nairobi we were heard.'
    const quotes = await fileWith([{ ...quote, text, approvedBy: ['Amara', 'Bo'] }])

    const { status, stderr, into } = await releaseWith(['--quotes', quotes])

    expect(status).toBe(1)
    expect(stderr).toMatch(/^Quote 1.*“Nairobi”/)
    expect(readdirSync(into)).toEqual([])
  },
  patience,
)

test(
  'envelopes that do not open are counted and named; a bundle that was cut gives no release',
  async () => {
    const whole = readFileSync(closed.bundle, 'utf8').trimEnd().split('\n')
    const [damaged, cut] = [join(machine.folder, 'damaged'), join(machine.folder, 'cut')]
    writeFileSync(damaged, [...whole.slice(0, 4), '{}', ...whole.slice(5)].join('\n'))
    writeFileSync(cut, whole.slice(0, -2).join('\n'))
    const from = (bundle: string) => (all: string[]) =>
      all.map((arg) => (arg === closed.bundle ? bundle : arg))

    const [one, short] = [await releaseWith([], from(damaged)), await releaseWith([], from(cut))]

    expect([one.status, existsSync(one.out)]).toEqual([1, true])
    expect((JSON.parse(one.stdout) as ReleaseTold).troubles).toEqual([
      { place: 4, code: 'not-an-envelope' },
    ])
    expect(one.stderr).toContain('Envelopes that are not counted: 1')
    expect([short.status, readdirSync(short.into)]).toEqual([1, []])
    expect(short.stderr).toContain('cut short. Envelopes missing at its end: 2')
  },
  patience,
)

test(
  'a release that is killed at any moment leaves no file of its name',
  async () => {
    const into = await freshFolder()
    for (const delay of [300, 900, 1500, 2200]) {
      const out = join(into, `killed-${delay}`)
      const running = machine.start(releaseArgs(closed, out))
      await wait(delay)
      running.kill()
      const { status } = await running.ended
      expect(status === 0 || !existsSync(out)).toBe(true)
    }
  },
  patience,
)

/** The bundle after twelve more came. */
async function laterBundle(): Promise<string> {
  const [answers, bundle] = [join(machine.folder, 'more'), join(machine.folder, 'later.bundle')]
  writeFileSync(answers, (await everyTypeLines(12)).join('\n'))
  await sure(machine, ['respond', closed.slug, '--file', answers])
  await sure(machine, ['bundle', closed.slug, '--out', bundle])
  return bundle
}

test(
  'numbers change only for who gives the very bundle that the last release counted',
  async () => {
    const later = await laterBundle()
    const damage = ([head = '', , ...rest]: string[]) => [head, '{}', ...rest]
    const damaged = changedBundle(closed, join(machine.folder, 'damaged-since'), damage)
    const given = (before: string[]) =>
      releaseWith(['--earlier', first, ...before], (all) =>
        all.map((arg, n) => (all[n - 1] === '--bundle' ? later : arg)),
      )

    const forgotten = await given([])
    const wrong = await given(['--before', later])
    const lost = await given(['--before', damaged])
    const alone = await releaseWith(['--before', closed.bundle])

    expect(forgotten.stderr).toContain('Give the bundle that release 1 counted: --before FILE.')
    expect(wrong.stderr).toContain('is not the one that release 1 counted')
    expect(lost.stderr).toContain('More envelopes cannot be read in')
    expect([forgotten, wrong, lost].map(({ status }) => status)).toEqual([1, 1, 1])
    expect([forgotten, wrong, lost].flatMap(({ into }) => readdirSync(into))).toEqual([])
    expect([alone.status, alone.stderr]).toEqual([2, expect.stringContaining('--earlier FILE')])
  },
  patience,
)

test(
  'nothing is written over, and wrong usage is exit 2',
  async () => {
    const before = readFileSync(first, 'utf8')

    const over = await machine.run(releaseArgs(closed, first))
    const wrong = await machine.run(releaseArgs(closed, join(machine.folder, 'no')), {
      SOUNDINGS_PASSPHRASE: 'no',
    })
    const noOut = await machine.run(['release', 'every-type', '--bundle', 'x', '--key', 'y'])
    const noKey = await machine.run(['release', 'every-type', '--bundle', 'x', '--out', 'y'])

    expect([over.status, wrong.status, noOut.status, noKey.status]).toEqual([1, 1, 2, 2])
    expect(over.stderr).toContain('is there already')
    expect(readFileSync(first, 'utf8')).toBe(before)
    expect(existsSync(join(machine.folder, 'no'))).toBe(false)
  },
  patience,
)
