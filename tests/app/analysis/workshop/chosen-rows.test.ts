import { expect, test } from 'vitest'

import { areSameRows, join, release, rowsAsIn, send } from '#app/analysis/workshop/chosen-rows'
import { mergeRows } from '#surveys/findings/merge-rows'
import { page, region } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { countedRows } from '../../../surveys/findings/counted-rows'

const area = region('area', 'Region?', { optional: true })
const survey = aSurvey([page('one', 'One', [area])], { breakdowns: [area] })
const sizes = { africa: 40, asia_pacific: 30, europe: 25, latin_america: 20, noAnswer: 15 }
const counts = countedRows(survey, { area: sizes })

test('whatever is joined anew leaves what it was joined with before', () => {
  const first = join({}, 'area', ['africa', 'europe'])
  const next = send(join(first, 'area', ['asia_pacific', 'latin_america']), 'area', ['europe'])

  expect(next).toEqual({
    area: { groups: [['asia_pacific', 'latin_america']], rest: ['europe'] },
  })
  const without = release(next, 'area', ['europe'])
  expect(release(without, 'area', ['asia_pacific', 'latin_america'])).toEqual({})
})

test('the rows of an earlier release can be had again', () => {
  const chosen = { area: { groups: [['africa', 'europe']], rest: ['latin_america'] } }
  const [own] = mergeRows(survey, counts, chosen).breakdowns
  const published = (own?.rows ?? []).map(({ code, parent, members, size }) => ({
    ...{ code, base: size, ...(parent !== undefined && { parent }), ...(members && { members }) },
  }))

  const again = rowsAsIn({ rows: { area: published } }, mergeRows(survey, counts))

  const [rows] = mergeRows(survey, counts, again).breakdowns
  expect(areSameRows(published, rows?.rows ?? [])).toBe(true)
  expect(areSameRows(published, mergeRows(survey, counts).breakdowns[0]?.rows ?? [])).toBe(false)
})
