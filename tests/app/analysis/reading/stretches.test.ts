import { expect, test } from 'vitest'

import { stretchesOf } from '#app/analysis/reading/stretches'

test('a text is cut wherever a passage begins or ends, and each piece knows all that run through it', () => {
  const stretches = stretchesOf(10, [
    { name: 'long', start: 1, end: 8 },
    { name: 'over', start: 6, end: 10 },
    { name: 'within', start: 2, end: 4 },
  ])

  expect(stretches.map(({ start, end, inside }) => [start, end, inside.join(' ')])).toEqual([
    [0, 1, ''],
    [1, 2, 'long'],
    [2, 4, 'long within'],
    [4, 6, 'long'],
    [6, 8, 'long over'],
    [8, 10, 'over'],
  ])
})

test('each passage ends once, at its own end', () => {
  const stretches = stretchesOf(6, [
    { name: 'one', start: 0, end: 6 },
    { name: 'same', start: 0, end: 6 },
    { name: 'first', start: 0, end: 3 },
  ])

  expect(stretches.map(({ end, ending }) => [end, ending])).toEqual([
    [3, ['first']],
    [6, ['one', 'same']],
  ])
})

test('a passage that does not fit into the text leaves it whole', () => {
  const wrong = [
    { name: 'behind', start: 4, end: 9 },
    { name: 'empty', start: 2, end: 2 },
  ]

  expect(stretchesOf(5, wrong)).toEqual([{ start: 0, end: 5, inside: [], ending: [] }])
})

test('the pieces of any passages together are the text again', () => {
  const text = 'They came at night. \u202Ethgin\u202C We were heard 👩🏾‍⚕️.'
  const passages = Array.from({ length: 40 }, (_, n) => {
    const start = (n * 7) % text.length
    return { name: String(n), start, end: Math.min(text.length, start + 1 + ((n * 3) % 11)) }
  })

  const stretches = stretchesOf(text.length, passages)

  expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
})
