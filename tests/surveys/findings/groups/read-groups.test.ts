import { expect, test } from 'vitest'

import { readGroups } from '#surveys/findings/groups/read-groups'
import { country, page, region, single } from '#surveys/kit/kit'

import { aSurvey } from '../../a-survey'

const home = country('home', 'Country?')
const area = region('area', 'Region?', { from: home })
const kind = single('kind', 'Kind?', { a: 'A', b: 'B', c: 'C' }, { optional: true })
const survey = aSurvey([page('one', 'One', [home, area, kind])], {
  breakdowns: [area, home, kind],
})
const format = 'soundings.groups/1'

function read(breakdowns: object, more: object = {}) {
  return readGroups({ format, survey: survey.slug, breakdowns, ...more }, survey)
}

test('groups are read in the order of the survey, whatever order they are named in', () => {
  const given = { kind: { groups: [['c', 'b']], rest: [] }, area: { rest: ['europe', 'africa'] } }

  const groups = read(given)

  expect(groups).toEqual({
    ok: true,
    value: {
      area: { groups: [], rest: ['africa', 'europe'] },
      kind: { groups: [['b', 'c']], rest: [] },
    },
  })
  expect(JSON.stringify(groups)).toBe(
    JSON.stringify(read({ area: { rest: ['africa', 'europe'] }, kind: { groups: [['b', 'c']] } })),
  )
})

test.each([
  [{ colour: { rest: ['a'] } }, 'no-such-breakdown'],
  [{ kind: { groups: [['a', 'z']] } }, 'no-such-row'],
  [{ kind: { groups: [['a', 'noAnswer']] } }, 'no-such-row'],
  [{ kind: { groups: [['a', 'b']], rest: ['b'] } }, 'row-twice'],
  [{ kind: { groups: [['a', 'a']] } }, 'row-twice'],
  [{ kind: { groups: [['a']] } }, 'too-few-rows'],
  [{ home: { groups: [['KE', 'UG']] } }, 'countries-have-no-groups'],
  [{ kind: { groups: 'a' } }, 'wrong-shape'],
  [{ kind: { rows: [] } }, 'unknown-key'],
])('%j is refused: %s', (breakdowns, code) => {
  const groups = read(breakdowns)

  expect(groups.ok ? [] : groups.problems.map((problem) => problem.code)).toEqual([code])
})

test('a file of another kind or survey is refused', () => {
  expect(read({}, { format: 'soundings.themes/1' })).toMatchObject({
    problems: [{ code: 'other-format' }],
  })
  expect(read({}, { survey: 'other' })).toMatchObject({ problems: [{ code: 'other-survey' }] })
})
