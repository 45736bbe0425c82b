import { expect, test } from 'vitest'
import { optionOrder } from '#surveys/journey/option-order'

const question = {
  options: ['a', 'b', 'c', 'd', 'none', 'other'],
  order: 'shuffled' as const,
  exclusive: ['none'],
}

test('options keep the author’s order unless it is shuffled', () => {
  expect(optionOrder({ options: ['b', 'a'] }, 7)).toEqual(['b', 'a'])
})

test('the same seed gives the same order, so that a page reads the same when it is met again', () => {
  expect(optionOrder(question, 7)).toEqual(optionOrder(question, 7))
})

test('every option stands in every place for some respondent', () => {
  const orders = Array.from({ length: 200 }, (_, seed) => optionOrder(question, seed * 7919))
  for (const place of [0, 1, 2, 3]) {
    expect(new Set(orders.map((order) => order[place]))).toEqual(new Set(['a', 'b', 'c', 'd']))
  }
})

test('options that close a list stay at its end', () => {
  expect(optionOrder(question, 3).slice(4)).toEqual(['none', 'other'])
})
