import { expect, test } from 'vitest'

import type { Outcome } from '../../../bench/drill/drill'
import { judge } from '../../../bench/figure'
import { figuresOf } from '../../../bench/rows/drill'

const verdict = {
  ...{ kept: ['a', 'b'], lost: [], doubled: [], torn: [], unacknowledged: [], strange: [] },
}
const spell = { good: 9, notNow: 1, nothing: 0, longest: 40 }
const calm = { name: 'calm', ...spell }
const killed = { name: 'server killed', ...spell, healthy: 900, kept: 1500 }
const full = { name: 'disk full', ...spell, healthy: 300, kept: 400 }
const held: Outcome = {
  ...{ engine: 'sqlite', seconds: 60, verdict, spells: [calm, killed, calm, full, calm] },
  ...{ skipped: [], slips: [], troubles: [], cries: [], riddles: [] },
}

test('a drill in which all held meets every budget, and tells the slowest recovery', () => {
  const figures = figuresOf(held).map(judge)

  expect(figures.map(({ met }) => met)).not.toContain(false)
  expect(valueOf(held, 'slowest recovery')).toBe(1.5)
  expect(valueOf(held, 'acknowledged')).toBe(2)
  expect(valueOf(held, 'faults')).toBe(2)
})

test.each([
  ['lost', { verdict: { ...verdict, lost: ['c'] } }],
  ['doubled', { verdict: { ...verdict, doubled: ['c'] } }],
  ['500, or no page', { slips: [{ slip: 'no-page', where: 'GET / 500', times: 1 }] }],
  ['all held', { cries: ['ended with 1'] }],
])('a drill misses its budget of “%s” when something of that kind happened', (name, changed) => {
  const figures = figuresOf({ ...held, ...changed }).map(judge)

  const missed = figures.filter(({ met }) => met === false).map((figure) => figure.name)
  expect(missed).toContain(`drill: ${name} (sqlite)`)
})

test('a server that never came back after a fault has no recovery to be told', () => {
  const gone = { name: 'server killed', ...spell }

  expect(valueOf({ ...held, spells: [calm, gone] }, 'slowest recovery')).toBe(Infinity)
})

function valueOf(outcome: Outcome, name: string): number | undefined {
  return figuresOf(outcome).find((figure) => figure.name.includes(name))?.rounds[0]
}
