import { expect, test } from 'vitest'
import type { Answers } from '#surveys/definition/answer'
import { count } from '#surveys/findings/count'
import { mergeRows } from '#surveys/findings/merge-rows'
import { mergedBase, mergedCells } from '#surveys/findings/merged-counts'
import { page, region, single, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { datasetOf, envelopesOf } from './gathered'

const area = region('area', 'Region?', { optional: true })
const led = yesNo('led', 'Led?')
const pay = single(
  'pay',
  'Pay?',
  { fair: 'Fair', low: 'Low' },
  { when: led.is('yes'), optional: true },
)
const survey = aSurvey([page('one', 'One', [area, led, pay])], { breakdowns: [area] })
const drafts = [
  ...times(30, { area: 'africa', led: 'yes', pay: 'fair' }),
  ...times(6, { area: 'europe', led: 'yes', pay: 'low' }),
  ...times(5, { area: 'asia_pacific', led: 'no' }),
  ...times(2, { led: 'yes' }),
]
const counts = count(
  datasetOf(
    [survey],
    drafts.flatMap((draft) => envelopesOf(survey, draft)),
  ),
)
const [breakdown] = mergeRows(survey, counts).breakdowns
const place = breakdown?.place ?? -1

test('the true cells and bases of merged rows are the sums over theirs', () => {
  const table = counts.tables.find(({ id }) => id === 'pay')
  const base = table && counts.bases[table.base]
  const rows = breakdown?.rows.map((row) => ({
    code: row.code,
    cells: table && mergedCells(table, place, row),
    base: base && mergedBase(base, place, row),
  }))

  expect(rows).toEqual([
    { code: 'africa', cells: Uint32Array.of(30, 0, 0), base: 30 },
    { code: 'otherOrNotStated', cells: Uint32Array.of(0, 6, 2), base: 8 },
  ])
})

test('a table that its row decides has no cells by rows', () => {
  const own = counts.tables.find(({ id }) => id === 'area')
  const [row] = breakdown?.rows ?? []

  expect(own && row && mergedCells(own, place, row)).toBeUndefined()
  expect(row && mergedBase({ by: [undefined] }, 0, row)).toBeUndefined()
})

function times(count: number, draft: Answers): Answers[] {
  return Array.from({ length: count }, () => draft)
}
