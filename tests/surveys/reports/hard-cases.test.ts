import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { longText, multiple, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { questionIn, readRows, released, releasedWith, reportOf, tableIn } from './released'

const led = single('led', 'Led?', { yes: 'Yes', no: 'No' })
const codes = Array.from({ length: 40 }, (_, n) => `o${String(n)}`)
const long = 'A very long answer that goes on and on. '.repeat(15).trim()
const options = Object.fromEntries(
  codes.map((code, n) => [code, n === 3 ? long : `Option ${code}`]),
)
const needs = multiple('needs', 'What?', options, { optional: true })
const silent = yesNo('silent', 'Anything?', { optional: true })
const story = longText('story', 'Your story?', { optional: true })
const survey = aSurvey([page('all', 'All', [led, needs, silent, story])], { breakdowns: [led] })

const drafts = Array.from({ length: 60 }, (_, n): [Answers, number] => [
  { led: n % 2 === 0 ? 'yes' : 'no', ...(n % 3 > 0 && { needs: [`o${String(n % 7)}`] }) },
  1,
])
const report = reportOf(released(survey, drafts))

test('forty options, one of them of 600 characters, all stand in their tables', () => {
  expect(tableIn(report, 'needs').rows.map(({ code }) => code)).toEqual([...codes, 'noAnswer'])
  expect(tableIn(report, 'needs').rows[3]?.label).toBe(long)
  expect(tableIn(report, 'needs~led').columns).toHaveLength(2 + 40 + 1)
})

test('a question that nobody answered says so', () => {
  expect(questionIn(report, 'silent').about).toContain(
    'Nobody, or hardly anybody, answered this question.',
  )
  expect(questionIn(report, 'story').about).toContain(
    'Nobody, or hardly anybody, answered this question.',
  )
  expect(tableIn(report, 'silent').rows.map(({ cells }) => cells[0]?.text)).toEqual([
    ...['0–4', '0–4', '0–4', '60'],
  ])
})

test('0 is read as 0–4 with a note, and has no share', () => {
  const table = tableIn(report, 'silent')

  expect(table.rows[0]?.cells[1]).toEqual({ text: '–' })
  expect(table.notes).toContain(
    '“0–4” stands for any number from 0 to 4. No share is shown for it.',
  )
})

test('fewer than 20 answers are told in words only', () => {
  const few = { n: 10, modes: [], rows: {}, tables: [] }
  const quote = {
    question: 'story',
    text: '=1+1 <b>It rained.</b> {{led}} $t(note.dash)',
    lang: 'en',
  }
  const told = reportOf(releasedWith(survey, few, [{ ...quote, lang: 'en' }]))

  expect(told.method.join(' ')).toContain('told in words only')
  expect(told.reading).toEqual([])
  expect(told.chapters.flatMap(({ questions }) => questions).map(({ id }) => id)).toEqual(['story'])
  expect(questionIn(told, 'story').quotes).toEqual([
    { text: quote.text, lang: 'en', from: 'A respondent' },
  ])
})

test('a follow-up that few were asked says how many, and why nothing else', () => {
  const why = single('why', 'Why?', { cost: 'Cost', law: 'Law' }, { when: led.is('no') })
  const asked = aSurvey([page('all', 'All', [led, why])])
  const drafted = [
    [{ led: 'yes' }, 50],
    [{ led: 'no', why: 'law' }, 15],
  ] as [Answers, number][]
  const { about, views } = questionIn(reportOf(released(asked, drafted)), 'why')

  expect(about).toEqual([
    'Asked only where this is true: the answer to question 1 was “No”.',
    'Asked: about 15 people.',
    'Fewer than 20 were asked, so only this number is shown.',
  ])
  expect(views).toEqual([])
})

test('a breakdown of merged rows alone says what each of them holds', () => {
  const age = single(
    'age',
    'Age?',
    { most: 'Most', half: 'Half', some: 'Some', few: 'Few' },
    { optional: true, groups: { under: { text: 'Under half', options: ['some', 'few'] } } },
  )
  const fees = yesNo('fees', 'Fees?')
  const asked = aSurvey([page('all', 'All', [age, fees])], { breakdowns: [age] })
  const drafted = (
    [
      ['most', 6],
      ['half', 7],
      ['some', 20],
      ['few', 8],
      [undefined, 9],
    ] as const
  ).flatMap(([answer, times]): [Answers, number][] => [
    [{ ...(answer && { age: answer }), fees: 'yes' }, Math.ceil(times / 2)],
    [{ ...(answer && { age: answer }), fees: 'no' }, Math.floor(times / 2)],
  ])
  const merged = reportOf(released(asked, drafted))

  expect(readRows(tableIn(merged, 'fees~age')).map(([label]) => label)).toEqual([
    ...['All answers', 'Under half', 'Other or not stated'],
  ])
  expect(merged.rowNotes[0]?.notes).toHaveLength(2)
  expect(merged.rowNotes[0]?.notes.join(' ')).toContain('“Most” and “Half”')
})
