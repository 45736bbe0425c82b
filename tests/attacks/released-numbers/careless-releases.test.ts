import { expect, test } from 'vitest'

import { answered } from '../../app/cli/demo/demo-answers'
import { conventionally } from './made/conventional'
import { demoRelease } from '../../support/demo-release'
import { solve } from './made/make-release'
import { attack, impossible } from './outsider/attack'
import { attackRelease } from './outsider/outsider'
import { plainFaults } from './outsider/plain'
import { readQuestionnaire } from './outsider/questionnaire'
import { readReleased } from './outsider/released'
import { about, sumOf } from './outsider/sums'

const { bytes, versions } = await demoRelease('member-survey-2024')
const had = { bytes, questionnaire: JSON.stringify(versions[0]?.survey) }
const { responses } = await answered('member-survey-2024')
const questionnaire = readQuestionnaire(had.questionnaire)

/** Single choices that everybody was asked. */
const questions = questionnaire.questions
  .filter(({ type, when, pageWhen }) => type === 'single' && !when && !pageWhen)
  .map(({ id }) => id)

test('the same truth, each number rounded to the nearest five alone, gives people away', () => {
  const bytes = conventionally(had.bytes, responses, questions)

  const { found } = attackRelease({ ...had, bytes }, solve, { off: 2 })

  expect(found.filter(({ breach }) => breach === 'small').length).toBeGreaterThan(0)
  expect(plainFaults(readReleased(bytes), questionnaire).length).toBeGreaterThan(10)
})

test('one exact number among rounded ones is found', () => {
  const bytes = had.bytes.replace(/"n":15,/, '"n":13,')

  const faults = plainFaults(readReleased(bytes), questionnaire)

  expect(faults.some((fault) => fault.endsWith('is 13'))).toBe(true)
  expect(faults.some((fault) => fault.endsWith('does not add up'))).toBe(true)
  expect(faults.some((fault) => fault.endsWith('has another percentage'))).toBe(true)
})

test('three insiders learn that they are all where nobody else fits in', () => {
  const limits = (most: number) => [{ sum: sumOf('cell'), lo: 0, hi: most }]
  const targets = [{ name: 'cell', sum: sumOf('cell'), isSmall: false }]

  const breaches = [2, 3, 4].map((most) => {
    const attacked = attack(limits(most), targets, solve)
    return attacked === impossible ? [] : attacked.found.map(({ breach }) => breach)
  })

  expect(breaches).toEqual([[], ['insiders'], []])
})

test('nine times “0” beside “20”, each the nearest five, are nine times exactly two', () => {
  const cells = Array.from({ length: 9 }, (_, n) => `option ${n + 1}`)
  const shown = [about(sumOf(...cells), 20, 2), ...cells.map((cell) => about(sumOf(cell), 0, 2))]
  const targets = cells.map((cell) => ({ name: cell, sum: sumOf(cell), isSmall: true }))

  const attacked = attack(shown, targets, solve)

  const found = attacked === impossible ? [] : attacked.found
  const small = found.filter(({ breach }) => breach === 'small')
  expect(small.map(({ interval }) => interval)).toEqual(cells.map(() => [2, 2]))
})
