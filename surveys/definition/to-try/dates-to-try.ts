import type { DateQuestion } from '../question-types/date'
import type { Test } from './tests-in'

/** Both limits, and both sides of every date that a test compares with. */
export function datesToTry({ precision, from, to }: DateQuestion, tests: Test[]): string[] {
  const limits = [from, to].filter((limit) => limit !== undefined)
  const bounds = tests.flatMap((test) =>
    test.op === 'between' ? [String(test.from), String(test.to)] : [],
  )
  const around = [...limits, ...bounds, '2000'].flatMap(monthsAround)
  const dates = precision === 'year' ? around.map((month) => month.slice(0, 4)) : around
  return [...new Set(dates)]
}

function monthsAround(bound: string): string[] {
  const [year = 0, month] = bound.split('-').map(Number)
  const first = 12 * year + (month ?? 1) - 1
  const last = month === undefined ? first + 11 : first
  return [first - 1, first, last, last + 1].map(
    (at) =>
      `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`,
  )
}
