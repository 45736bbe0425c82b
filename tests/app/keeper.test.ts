import { expect, test } from 'vitest'

import { keeper } from '#app/keeper'

test('what was not asked for longest goes, as soon as all together are too long', () => {
  const kept = keeper<string>(10)
  kept.keep('a', 'A', 4)
  kept.keep('b', 'B', 4)
  expect(kept.find('a')).toBe('A')

  kept.keep('c', 'C', 4)

  expect(['a', 'b', 'c'].map(kept.find)).toEqual(['A', undefined, 'C'])
})

test('what is kept again counts once, and as it is now', () => {
  const kept = keeper<string>(10)
  for (const value of ['first', 'second', 'third']) kept.keep('a', value, 4)
  kept.keep('b', 'B', 6)

  expect([kept.find('a'), kept.find('b')]).toEqual(['third', 'B'])
})

test('what is too long by itself is not kept, and pushes nothing out', () => {
  const kept = keeper<string>(10)
  kept.keep('a', 'A', 4)
  kept.keep('b', 'B', 11)

  expect([kept.find('a'), kept.find('b')]).toEqual(['A', undefined])
})

test('a thousand things leave no more than fits', () => {
  const kept = keeper<number>(100)
  for (let n = 0; n < 1000; n += 1) kept.keep(String(n), n, (n % 7) + 1)

  const left = Array.from({ length: 1000 }, (_, n) => n).filter((n) => kept.find(String(n)) === n)
  expect(left.reduce((sum, n) => sum + (n % 7) + 1, 0)).toBeLessThanOrEqual(100)
  expect(left.at(-1)).toBe(999)
})
