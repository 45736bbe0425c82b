import { expect, test } from 'vitest'

import { holds, prove } from '../../bench/proof'

const told = [
  { receipt: '1', ids: ['a1', 't1'] },
  { receipt: '2', ids: ['a2'] },
]

test('the proof holds where each acknowledged envelope lies there once and nothing else does', () => {
  expect(holds(prove(told, ['a2', 't1', 'a1']))).toBe(true)
})

test('a response that lacks one of its envelopes is told', () => {
  const proof = prove(told, ['a1', 'a2'])

  expect(proof.missing).toEqual(['t1'])
  expect(holds(proof)).toBe(false)
})

test('an envelope nobody was told of, or that lies there twice, is told', () => {
  expect(prove(told, ['a1', 't1', 'a2', 'x'])).toMatchObject({ unknown: ['x'] })
  expect(prove(told, ['a1', 't1', 'a2', 'a2'])).toMatchObject({ unknown: ['a2'] })
  expect(holds(prove(told, ['a1', 't1', 'a2', 'x']))).toBe(false)
})

test('one receipt for two responses is told, though all its envelopes are there', () => {
  const proof = prove([...told, { receipt: '2', ids: ['a2'] }], ['a1', 't1', 'a2'])

  expect(proof.twice).toEqual(['2'])
  expect(holds(proof)).toBe(false)
})
