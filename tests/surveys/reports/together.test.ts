import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { multiple, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { questionIn, readRows, released, reportOf, tableIn } from './released'

const led = single('led', 'Led?', { one: 'One', two: 'Two', three: 'Three' })
const kinds = multiple('kinds', 'What?', { raid: 'Raid', fine: 'Fine' })
const fees = yesNo('fees', 'Fees?')
const survey = aSurvey([page('all', 'All', [led, kinds, fees])], { breakdowns: [led] })

// Everybody in one row was raided, and paid.
const drafts = Object.entries({ one: 45, two: 60, three: 80 }).flatMap(([code, times]) =>
  Array.from({ length: times }, (_, n): [Answers, number] => {
    const isOne = code === 'one'
    const chosen = isOne || n % 2 === 0 ? ['raid', ...(n % 3 === 0 ? ['fine'] : [])] : ['fine']
    return [{ led: code, kinds: chosen, fees: isOne || n % 2 === 0 ? 'yes' : 'no' }, 1]
  }),
)
const input = released(survey, drafts)
const report = reportOf(input)
const joined = input.release.tables
  .find(({ id, breakdown }) => id === 'kinds.raid' && breakdown === 'led')
  ?.rows?.find(({ code }) => code.includes('+'))

test('rows that only one option joins stand apart for the others', () => {
  const rows = readRows(tableIn(report, 'kinds~led'))

  expect(joined?.code).toBe('one+two')
  expect(rows.map(([label, base, raid]) => [label, base, raid])).toEqual([
    ['All answers', '185', expect.stringContaining('%')],
    ['One', '45', 'together'],
    ['Two', '60', 'together'],
    ['One and Two', '105', expect.stringContaining('%')],
    ['Three', '80', expect.stringContaining('%')],
  ])
  expect(rows[1]?.[3]).toMatch(/^\d+% \(\d+\)$/)
  expect(rows[3]?.[3]).toBe('–')
})

test('why rows are joined stands below the table and in how to read the numbers', () => {
  expect(tableIn(report, 'kinds~led').notes.join(' ')).toContain('“together”: One and Two.')
  expect(report.reading.at(-1)).toContain('shown together with another one')
})

test('a question of one table has the joined row only', () => {
  const table = tableIn(report, 'fees~led')

  expect(table.rows.map(({ label }) => label)).toEqual(['All answers', 'One and Two', 'Three'])
})

test('a chart leaves a gap where nothing is published by itself', () => {
  const [, byLed] = questionIn(report, 'kinds').views
  const [chart] = byLed?.charts ?? []

  expect(
    chart?.rows.map(({ code, values }) => [code, values.map((value) => value !== null)]),
  ).toEqual([
    ['*', [true, true]],
    ['one', [false, true]],
    ['two', [false, true]],
    ['one+two', [true, false]],
    ['three', [true, true]],
  ])
})
