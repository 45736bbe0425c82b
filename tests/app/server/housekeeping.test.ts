import { expect, test } from 'vitest'

import { everyNight, nextNight } from '#app/server/housekeeping'

const at = (time: string) => Date.parse(`2026-02-01T${time}Z`)
const always = (value: number) => () => new Uint8Array([0, value])

test.each([
  ['00:30', 0, '2026-02-01T02:00'],
  ['00:30', 119, '2026-02-01T03:59'],
  ['02:00', 5, '2026-02-02T02:05'],
  ['23:59', 60, '2026-02-02T03:00'],
])('from %s with the lot %i the next night is %s', (time, lot, wanted) => {
  expect(new Date(nextNight(at(time), always(lot))).toISOString()).toBe(`${wanted}:00.000Z`)
})

test('every minute between two and four can be drawn, and no other', () => {
  const lots = Array.from({ length: 65_536 }, (_, lot) => new Uint8Array([lot >> 8, lot & 255]))
  const times = new Set(
    lots.map((lot) => new Date(nextNight(at('01:00'), () => lot)).toISOString()),
  )

  const sorted = [...times].sort()
  expect(sorted).toHaveLength(120)
  expect([sorted[0], sorted[119]]).toEqual(['2026-02-01T02:00:00.000Z', '2026-02-01T03:59:00.000Z'])
})

/** A clock that jumps to the next time somebody wants to be woken. */
function aClock(start: number) {
  let [now, next]: [number, (() => void) | undefined] = [start, undefined]
  const wake = (milliseconds: number, call: () => void) => {
    next = () => {
      now += milliseconds
      call()
    }
    return () => (next = undefined)
  }
  return { clock: { now: () => now, wake }, strike: () => next?.() }
}

test('it works once a night until it is stopped', async () => {
  const { clock, strike } = aClock(at('12:00'))
  const nights: string[] = []
  const work = (now: number) => {
    nights.push(new Date(now).toISOString().slice(0, 10))
    return Promise.resolve()
  }

  const stop = everyNight({ clock, random: always(7), work })
  for (let night = 0; night < 3; night += 1) {
    strike()
    await new Promise((resolve) => setImmediate(resolve))
  }
  stop()
  strike()

  expect(nights).toEqual(['2026-02-02', '2026-02-03', '2026-02-04'])
})
