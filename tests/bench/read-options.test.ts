import { expect, test } from 'vitest'

import { cpuTime } from '../../bench/bench-server'
import { readOptions } from '../../bench/read-options'
import { amountOf, byTurns, inRounds, quick, whole } from '../../bench/rounds'

const rows = ['bytes', 'journeys']

test('rows are named one by one, and all is measured less often where it has to be quick', () => {
  expect(readOptions([], rows)).toEqual({ ok: true, value: { only: [], quick: false } })
  expect(readOptions(['--only', 'bytes', '--quick', '--only', 'journeys'], rows)).toEqual({
    ok: true,
    value: { only: ['bytes', 'journeys'], quick: true },
  })
})

test('all that is not understood is told at once', () => {
  expect(readOptions(['--only', 'byte', '--fast', '--only'], rows)).toEqual({
    ok: false,
    problems: [
      { code: 'no-such-row', name: 'byte' },
      { code: 'no-such-option', name: '--fast' },
      { code: 'no-such-row', name: '' },
    ],
  })
})

test('the first round warms up and does not count', async () => {
  const seen: number[] = []
  const counted = await inRounds({ rounds: 3 }, (round) => seen.push(round) * 10)

  expect(counted).toEqual([20, 30, 40])
})

test('ours and its yardstick are measured by turns, as often as each other', async () => {
  const order: string[] = []
  const measured = await byTurns(
    { rounds: 2 },
    () => order.push('ours'),
    () => order.push('beside'),
  )

  expect(order).toEqual(['beside', 'ours', 'beside', 'ours', 'beside', 'ours'])
  expect(measured).toEqual({ rounds: [4, 6], beside: [3, 5] })
})

test('a quick run does a part of the work, but never too little to run at all', () => {
  expect(amountOf(whole, 10_000, 200)).toBe(10_000)
  expect(amountOf(quick, 1_000_000, 200)).toBe(20_000)
  expect(amountOf(quick, 100, 16)).toBe(16)
})

test.each([
  ['00:00:07', 7],
  ['01:02:03', 3723],
  ['2-00:00:01', 172_801],
  ['12:34.50', 754.5],
])('the processor time %s is %d seconds', (written, seconds) => {
  expect(cpuTime(written)).toBe(seconds)
})
