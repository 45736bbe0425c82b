import { expect, test } from 'vitest'
import { mergeRows } from '#surveys/findings/merge-rows'
import { page, region, single } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { countedRows, shown } from './counted-rows'

const area = region('area', 'Region?')
const led = single('led', 'Led?', { yes: 'Yes', no: 'No' })
const pages = [page('one', 'One', [area, led])]
const breakdowns = [area, led]
const survey = aSurvey(pages, { breakdowns })

test.each([
  [19, 'narrative', [{ code: 'narrative-only', least: 20 }]],
  [20, 'overall', [{ code: 'whole-survey-only', least: 40 }]],
  [39, 'overall', [{ code: 'whole-survey-only', least: 40 }]],
])('%i responses are for findings of the kind “%s”', (n, level, decisions) => {
  expect(mergeRows(survey, of(n))).toEqual({ level, breakdowns: [], joins: [], decisions })
})

test('from 40 responses on, everything is broken down by every question named', () => {
  const plan = mergeRows(survey, of(40))

  expect(plan.level).toBe('breakdowns')
  expect(
    plan.breakdowns.map(({ name, question, kind, place }) => [name, question, kind, place]),
  ).toEqual([
    ['area', 'area', 'region', 0],
    ['led', 'led', 'single', 1],
  ])
  expect(shown(plan.breakdowns[1])).toEqual({ yes: 20, no: 20 })
})

test('a survey may ask for more responses, and a multiple of 5 is asked for', () => {
  const strict = aSurvey(pages, { breakdowns, disclosure: { minimumResponses: 41 } })

  expect(mergeRows(strict, of(44)).level).toBe('overall')
  expect(mergeRows(strict, of(45)).level).toBe('breakdowns')
})

test('without breakdowns there is nothing to merge', () => {
  const whole = aSurvey(pages)

  expect(mergeRows(whole, { n: 60, breakdowns: [] })).toEqual({
    ...{ level: 'breakdowns', breakdowns: [], joins: [], decisions: [] },
  })
})

function of(n: number) {
  const half = Math.floor(n / 2)
  return countedRows(survey, {
    area: { africa: half, europe: n - half },
    led: { yes: half, no: n - half },
  })
}
