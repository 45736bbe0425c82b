import { expect, test } from 'vitest'

import { besideTables } from '#app/analysis/workshop/beside'
import { Labels } from '#app/analysis/workshop/labels'
import { trueTables } from '#app/analysis/workshop/true-tables'
import { reportWords } from '#app/i18n/report-words'
import { count } from '#surveys/findings/count'
import { gather } from '#surveys/findings/dataset'
import { mergeRows } from '#surveys/findings/merge-rows'
import { multiple, page, single } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'

const area = single('area', 'Where?', { north: 'North', south: 'South', sea: 'At sea' })
const food = multiple('food', 'What?', { soup: 'Soup', rice: 'Rice' }, { optional: true })
const survey = aSurvey([page('all', 'All', [area, food])], {
  languages: ['en'],
  breakdowns: [area],
})
const labels = new Labels(survey, reportWords('en'), 'Not asked')
const said = {
  ...{ count: 'Counted', share: 'Share', asked: 'Asked', answer: 'Answer', part: 'About' },
  ...{ row: 'Group', basis: (asked: string) => `Asked: ${asked}` },
}

function counts() {
  const gathering = gather([{ hash: 'a', structureHash: 'b', survey }])
  for (let n = 0; n < 60; n += 1) {
    const area = n < 3 ? 'sea' : n % 2 ? 'north' : 'south'
    const answers = { area, ...(n % 3 > 0 && { food: n % 3 === 1 ? ['soup'] : ['soup', 'rice'] }) }
    const response = { format: 'soundings.answers/1', version: 'a', lang: 'en', mode: 'web' }
    expect(gathering.take({ ...response, answers })).not.toHaveProperty('code')
  }
  return count(gathering.dataset())
}

test('a question of one piece is told answer by answer, with its share', () => {
  const [table] = trueTables(counts(), { question: 'area', by: null }, labels, said)

  expect(table).toMatchObject({ caption: '1. Where?', columns: ['Answer', 'Counted', 'Share'] })
  expect(table?.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
    ['North', '29', '48%'],
    ['South', '28', '47%'],
    ['At sea', '3', '5%'],
    ['No answer', '0', '0%'],
  ])
  expect(table?.chart?.rows.map(({ label }) => label)).toEqual(['North', 'South', 'At sea'])
})

test('the parts of a question stand in one table, and each in one of its own by a breakdown', () => {
  const whole = trueTables(counts(), { question: 'food', by: null }, labels, said)
  const byArea = trueTables(counts(), { question: 'food', by: 'area' }, labels, said)

  expect(whole.map(({ rows }) => rows.map(({ label }) => label))).toEqual([['Soup', 'Rice']])
  expect(byArea.map(({ caption }) => caption)).toEqual(['2. What? · Soup', '2. What? · Rice'])
  expect(byArea[0]?.rows.map(({ label }) => label)).toEqual(['North', 'South', 'At sea'])
})

test('a published row stands beside the true number of all that were merged into it', () => {
  const truth = counts()
  const plan = mergeRows(survey, truth)
  const cell = (code: string, n: number) => ({ code, n, pct: null })
  const rows = (plan.breakdowns[0]?.rows ?? []).map(({ code, size }) => ({
    ...{ code, base: size },
    options: [cell('yes', 5), cell('no', 0), cell('noAnswer', 0)],
  }))
  const table = { id: 'food.soup', question: 'food', kind: 'multiple', breakdown: 'area', rows }
  const words = { answer: 'Answer', row: 'Group', counted: 'Counted', published: 'Published' }
  const both = (counted: string, published: string) => `${counted} → ${published}`

  const given = { counts: truth, plan, tables: [table] }
  const [shown] = besideTables(given, 'food', labels, { ...words, both })

  const firsts = shown?.rows.map(({ cells }) => Number(cells[0]?.split(' → ')[0])) ?? []
  expect(rows.length).toBe(2)
  expect(firsts.reduce((sum, each) => sum + each, 0)).toBe(40)
  expect(shown?.rows.every(({ cells }) => cells[0]?.endsWith(' → 5'))).toBe(true)
})
