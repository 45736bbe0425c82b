import { expect, test } from 'vitest'

import { formatMoment } from '#app/i18n/format'
import { dateView, dayIn, daysBetween } from '#app/staff/consultations/date-view'

import { soundSurvey } from '../../operations/a-network'

const survey = soundSurvey()
const noon = Date.parse('2026-02-01T12:00:00Z') / 3_600_000

test('the last day ends twelve hours after it has ended in UTC, told by the clock of the network', () => {
  const here = { hour: noon, timeZone: 'Africa/Nairobi' }

  const { opensAt, closesAt, endsAt } = dateView({ slug: 'a-survey', survey }, here, 'en')

  expect([opensAt, closesAt, endsAt]).toEqual([
    '15 January 2026 at 03:00',
    '2 March 2026 at 15:00',
    '3 March 2026 at 15:00',
  ])
})

test.each([
  ['Pacific/Auckland', '2026-02-02'],
  ['UTC', '2026-02-01'],
  ['Pacific/Pago_Pago', '2026-02-01'],
])('in %s it is %s', (zone, day) => {
  expect(dayIn(zone, noon)).toBe(day)
})

test('days left are counted by the calendar of the network', () => {
  const late = Date.parse('2026-02-28T20:00:00Z') / 3_600_000

  const there = dateView({ slug: 'a-survey', survey }, { hour: late, timeZone: 'Asia/Tokyo' }, 'en')
  const here = dateView({ slug: 'a-survey', survey }, { hour: late, timeZone: 'UTC' }, 'en')

  expect([there.daysLeft, here.daysLeft]).toEqual([0, 1])
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
})

test('in Russian the year is written in full also before a time', () => {
  expect(formatMoment('ru', noon, 'UTC')).toBe('1 февраля 2026 года в 12:00')
})
