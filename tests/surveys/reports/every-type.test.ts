import { expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import { languages } from '#surveys/definition/survey'
import type { Answers } from '#surveys/definition/answer'

import { answersFor } from '../../support/answers-for'
import every from '../../support/every-type/survey'
import { numbersIn, numbersOf } from './numbers-of'
import { released, reportOf, textsIn } from './released'

const drafts = Array.from({ length: 90 }, (_, n): [Answers, number] => [
  answersFor(every, n + 1),
  1,
])
const input = released(every, drafts)
const english = reportOf(input)
const questions = english.chapters.flatMap((chapter) => chapter.questions)

test('every question that is not a note has a place and a number of its own', () => {
  const asked = every.pages.flatMap((page) => page.questions).filter(({ type }) => type !== 'note')

  expect(questions.map(({ id }) => id)).toEqual(asked.map(({ id }) => id))
  expect(questions.map(({ number }) => number)).toEqual(asked.map((_, n) => n + 1))
})

test.each(languages)('all sentences are there and whole in %s', (lang) => {
  const texts = textsIn(reportOf(input, lang))

  expect(texts.filter((text) => text.trim() === '' || unfinished.test(text))).toEqual([])
})

test.each(languages)(
  'no cell says a number in %s that the release does not say of its question',
  (lang) => {
    const words = reportWords(lang)
    const wrong = reportOf(input, lang).chapters.flatMap(({ questions: all }) =>
      all.flatMap(({ id, views }) => {
        const allowed = numbersOf(input.release, id, words)
        const cells = views.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
        const numbers = cells.flatMap((row) => row.cells.flatMap(({ text }) => numbersIn(text)))
        return numbers.filter((number) => !allowed.has(number)).map((number) => `${id}: ${number}`)
      }),
    )

    expect(wrong).toEqual([])
  },
)

test('what a spreadsheet reckons with stands in the text', () => {
  const words = reportWords('en')
  const cells = questions.flatMap(({ views }) =>
    views.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))),
  )
  const wrong = cells.filter(({ text, n, pct }) => {
    const people = n === undefined || text.includes(n === 0 ? '0–4' : words.number(n))
    return !people || (pct !== undefined && n !== 0 && !text.includes(words.percent(pct)))
  })

  expect(cells.length).toBeGreaterThan(500)
  expect(wrong).toEqual([])
})

test('no two tables and no two charts have the same name, and no language changes one', () => {
  const namesIn = (lang: 'en' | 'zh') => {
    const views = reportOf(input, lang).chapters.flatMap((chapter) =>
      chapter.questions.flatMap((question) => question.views),
    )
    return {
      tables: views.flatMap(({ tables }) => tables.map(({ id }) => id)),
      charts: views.flatMap(({ charts }) => charts.map(({ id }) => id)),
    }
  }
  const { tables, charts } = namesIn('en')

  expect(tables.filter((id, at) => tables.indexOf(id) < at)).toEqual([])
  expect(charts.filter((id, at) => charts.indexOf(id) < at)).toEqual([])
  expect(namesIn('zh')).toEqual({ tables, charts })
})

test('every row of a table has a cell for every column', () => {
  const tables = questions.flatMap(({ views }) => views.flatMap((view) => view.tables))
  const wrong = tables.filter(({ columns, rows }) =>
    rows.some(({ cells }) => cells.length + 1 !== columns.length),
  )

  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('every chart has a value or a gap for every series, and says what it shows', () => {
  const charts = questions.flatMap(({ views }) => views.flatMap((view) => view.charts))
  const wrong = charts.filter(
    ({ rows, series, basis, description, most }) =>
      rows.some(({ values }) => values.length !== series.length) ||
      rows.length === 0 ||
      rows.some(({ values }) => values.some((value) => value && value.value > most)) ||
      !basis.includes('rounded to 5') ||
      description.length < 20,
  )

  expect(charts.length).toBeGreaterThan(30)
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('the same answer has the same colour in all charts of a report', () => {
  const charts = questions.flatMap(({ views }) => views.flatMap((view) => view.charts))
  const stacked = charts.filter(({ shape }) => shape === 'stacked')
  const colours = new Map<string, Set<number>>()
  for (const { code, label, colour } of stacked.flatMap(({ series }) => series)) {
    const key = `${code} ${label}`
    colours.set(key, (colours.get(key) ?? new Set()).add(colour))
  }

  expect(colours.size).toBeGreaterThan(5)
  expect([...colours].filter(([, of]) => of.size > 1)).toEqual([])
})

test('the questionnaire has the numbers of the report and every option', () => {
  const asked = english.questionnaire.flatMap((page) => page.questions)

  expect(asked.map(({ id, number }) => [id, number])).toEqual(
    questions.map(({ id, number }) => [id, number]),
  )
  expect(asked.filter(({ options }) => options.length > 1).length).toBeGreaterThan(3)
})

const unfinished = /\{\{|\}\}|undefined|NaN|\[object|\b(?:note|about|column|reason|shape)\.[a-z]/
