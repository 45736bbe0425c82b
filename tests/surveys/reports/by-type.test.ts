import { expect, test } from 'vitest'

import { published, survey } from '../findings/released-survey'
import { questionIn, readRows, releasedWith, reportOf, tableIn } from './released'

const input = releasedWith(survey, published)
const report = reportOf(input)

test('a single choice lists its answers with people and shares', () => {
  const table = tableIn(report, 'age')
  const cells = input.release.tables.find((each) => each.id === 'age' && each.breakdown === null)

  expect(table.columns).toEqual(['Answer', 'People', 'Share'])
  expect(readRows(table)).toEqual(
    (cells?.options ?? []).map(({ code, n, pct }) => [labels[code], String(n), `${String(pct)}%`]),
  )
  expect(table.notes[0]).toBe('Asked: about 450 people.')
})

test('a breakdown has everybody first, and countries under their region', () => {
  const table = tableIn(report, 'age~home')

  expect(table.rows[0]?.code).toBe('*')
  expect(table.rows.slice(1, 3).map(({ code, depth }) => [code, depth])).toEqual([
    ['africa', 0],
    ['KE', 1],
  ])
  expect(table.columns.slice(0, 3)).toEqual(['Region or country', 'Asked', 'Young'])
})

test('several choices have a row for each option and one for no answer, and no total', () => {
  const rows = tableIn(report, 'needs').rows.map(({ code }) => code)

  expect(rows).toEqual(['care', 'tests', 'advice', 'none', 'noAnswer'])
})

test('a scale says its mean and median beside its answers', () => {
  const stats = input.release.tables.find(({ id }) => id === 'trust')?.stats

  expect(tableIn(report, 'trust.stats').rows[0]?.cells.map(({ value }) => value)).toEqual([
    stats?.mean,
    stats?.median,
  ])
  expect(tableIn(report, 'trust~area').columns.slice(-2)).toEqual(['Mean', 'Median'])
  expect(tableIn(report, 'trust').rows[0]?.label).toBe('1 = Low')
})

test('a ranking says who came first, who among the first, and the mean place', () => {
  expect(tableIn(report, 'order').columns).toEqual([
    ...['Ranked', 'In first place', 'In the first 2 places', 'Mean place'],
  ])
  expect(tableIn(report, 'order~area.meanRank').columns.slice(2)).toEqual(['Pay', 'Rest', 'Safety'])
})

test('a matrix stands in one table, and in one for each row by a breakdown', () => {
  expect(tableIn(report, 'ease').rows.map(({ label }) => label)).toEqual(['Clinic', 'Pharmacy'])
  expect(tableIn(report, 'ease.clinic~area').caption).toBe('How easy? · Clinic · By region')
})

test('shapes of charts follow the type of question', () => {
  const shapes = (id: string) =>
    questionIn(report, id).views.map(({ charts }) => charts.map(({ shape }) => shape)[0])

  expect(shapes('age')).toEqual(['bars', 'stacked', 'stacked'])
  expect(shapes('needs')).toEqual(['bars', 'multiples', 'multiples', 'multiples'])
  expect(shapes('trust')).toEqual(['diverging', 'diverging', 'diverging', 'diverging'])
  expect(shapes('order')).toEqual(['grouped', 'multiples', 'multiples', 'multiples'])
  expect(shapes('ease')[0]).toBe('stacked')
})

test('bars stand by size, and what says little comes last', () => {
  const [chart] = questionIn(report, 'needs').views[0]?.charts ?? []
  const values = chart?.rows.map(({ values: [value] }) => value?.value ?? 0) ?? []

  expect(chart?.rows.at(-1)?.code).toBe('noAnswer')
  expect(values.slice(0, -1)).toEqual([...values.slice(0, -1)].sort((a, b) => b - a))
})

test('a follow-up says whom it was asked, in words', () => {
  expect(questionIn(report, 'why').about[0]).toBe(
    'Asked only where this is true: the answer to question 4 was “Yes”.',
  )
})

test('a region that follows from a country was not asked', () => {
  expect(questionIn(report, 'area').about[0]).toContain('Nobody was asked this.')
})

const labels: Record<string, string> = {
  ...{ young: 'Young', middle: 'Middle', old: 'Old', noAnswer: 'No answer' },
}
