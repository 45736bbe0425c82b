import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'

import { groupsFormat } from '#surveys/findings/groups/chosen-groups'
import type { Release } from '#surveys/findings/release'

import { keptMachine, patience, type ClosedSurvey } from './a-closed-survey'
import { aReleasedSurvey, fileWith, firstOf, releasing } from './releasing'

const machine = keptMachine()
let closed: ClosedSurvey

beforeAll(async () => {
  closed = await aReleasedSurvey(machine)
}, patience)

const releaseWith = (more: string[]) => releasing(machine, closed, more)
const fileOf = (breakdowns: object, survey = closed.slug) =>
  fileWith({ format: groupsFormat, survey, breakdowns })

/** A breakdown of the first release, and two of its rows that stand alone. */
function twoRows(): [name: string, codes: string[]] {
  const { rows } = JSON.parse(readFileSync(firstOf(machine), 'utf8')) as Release
  const found = Object.entries(rows).flatMap(([name, each]): [string, string[]][] => {
    const alone = each.filter(
      ({ code, parent, members }) => !parent && !members && !/^other/.test(code),
    )
    return alone.length > 2 ? [[name, alone.slice(0, 2).map(({ code }) => code)]] : []
  })
  const [first] = found
  if (!first) throw new Error('The first release has no rows to join.')
  return first
}

test(
  'groups that cannot be are refused before anything is opened',
  async () => {
    const [name, codes] = twoRows()
    const wrong: [Promise<string>, string][] = [
      [fileWith(['a']), 'not as a file of groups asks for'],
      [fileOf({}, 'other'), 'of the survey “other” and not of this one'],
      [fileOf({ [name]: { groups: [[...codes, 'nowhere']] } }), 'has no such rows: nowhere'],
      [fileOf({ nothing: { rest: ['a'] } }), 'not broken down by “nothing”'],
    ]
    for (const [file, sentence] of wrong) {
      const { status, stderr, into } = await releaseWith(['--groups', await file])
      expect([status, readdirSync(into)]).toEqual([1, []])
      expect(stderr).toContain(sentence)
    }
  },
  patience,
)

test(
  'rows that are joined stand in the release as one, and the plan says who chose so',
  async () => {
    const [name, codes] = twoRows()

    const file = await fileOf({ [name]: { groups: [codes] } })
    const { status, stdout, stderr, out } = await releaseWith(['--groups', file])

    expect([status, stderr]).toEqual([0, ''])
    const { rows } = JSON.parse(readFileSync(out, 'utf8')) as Release
    expect(rows[name]?.find(({ code }) => code === codes.join('-'))?.members).toEqual(codes)
    expect(stdout).toContain('The key holder chose to count these rows in “')
  },
  patience,
)

test(
  'beside an earlier release of the same answers other rows are refused in words',
  async () => {
    const [name, codes] = twoRows()

    const file = await fileOf({ [name]: { groups: [codes] } })
    const more = ['--groups', file, '--earlier', firstOf(machine), '--before', closed.bundle]
    const { status, stderr, into } = await releaseWith(more)

    expect([status, readdirSync(into)]).toEqual([1, []])
    expect(stderr).toContain('10')
  },
  patience,
)
