import { expect, test } from 'vitest'

import { draftDay, standing, type Standing } from '#app/operations/is-open'

const dates = { opens_on: '2026-01-15', closes_on: '2026-03-01' }

const moments: [Standing, string][] = [
  ['not-yet', '2026-01-14T23:00:00Z'],
  ['open', '2026-01-15T00:00:00Z'],
  ['open', '2026-03-01T23:59:00-12:00'],
  ['last-hours', '2026-03-02T00:00:00-12:00'],
  ['last-hours', '2026-03-02T23:00:00-12:00'],
  ['closed', '2026-03-03T00:00:00-12:00'],
]

test.each(moments)('a survey is %s at %s', (wanted, moment) => {
  expect(standing(dates, Math.floor(Date.parse(moment) / 3_600_000))).toBe(wanted)
})

test('a survey closed by command is closed at once, without last hours', () => {
  const hour = Date.parse('2026-02-01T12:00:00Z') / 3_600_000

  expect(standing({ ...dates, closed_on: '2026-02-01' }, hour)).toBe('closed')
})

test('the day of all drafts is the first on which none can be sent', () => {
  const day = Date.parse(draftDay(dates)) / 3_600_000

  expect(draftDay(dates)).toBe('2026-03-04')
  expect(standing(dates, day)).toBe('closed')
  expect(standing(dates, day - 24)).toBe('last-hours')
})
