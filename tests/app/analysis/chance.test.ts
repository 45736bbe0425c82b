import { expect, test } from 'vitest'

import { chanceFrom } from '#app/analysis/chance'
import { makeKeyPair } from '#app/vault/survey-key'

const [key, other] = [await makeKeyPair(), await makeKeyPair()]

function drawn(chance: () => number, count: number): number[] {
  return Array.from({ length: count }, chance)
}

test('the same survey key gives the same chance for the same label, whenever it is asked', () => {
  const chance = chanceFrom(key, 'k7m2')
  const first = drawn(chance('rows'), 50)
  chance('table visits')()

  expect(drawn(chance('rows'), 50)).toEqual(first)
  expect(drawn(chanceFrom({ ...key }, 'k7m2')('rows'), 50)).toEqual(first)
})

test('another key, survey or label gives other chance', () => {
  const first = drawn(chanceFrom(key, 'k7m2')('rows'), 20)
  const others = [
    chanceFrom(other, 'k7m2')('rows'),
    chanceFrom(key, 'k7m3')('rows'),
    chanceFrom(key, 'k7m2')('row'),
  ]

  for (const chance of others) {
    expect(drawn(chance, 20).filter((value) => first.includes(value))).toEqual([])
  }
})

test('chance falls evenly from 0 up to 1, and no number comes after its like', () => {
  const values = drawn(chanceFrom(key, 'k7m2')('many'), 20_000)
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const value of values)
    tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1

  expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
  expect(new Set(values).size).toBe(values.length)
  expect(tenths.filter((count) => Math.abs(count - 2000) > 250)).toEqual([])
})
