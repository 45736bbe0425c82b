import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { fileColours, inkOf } from '#app/ui/chart/paint'

import { distance } from './colour-vision'

const sheet = readFileSync('app/ui/chart-colours.css', 'utf8')
const [light = [], dark = [], print = []] = sheet
  .split('@media')
  .map((part) => [...part.matchAll(/--chart-\d: (#[\da-f]{6});/g)].map(([, colour = '']) => colour))

test.each([
  ['light', light],
  ['dark', dark],
])('no two %s colours look alike to any eyes', (_, colours) => {
  const pairs = colours.flatMap((one, place) =>
    colours.slice(place + 1).map((other) => ({ one, other, apart: distance(one, other) })),
  )

  expect(pairs).toHaveLength(36)
  expect(pairs.filter(({ apart }) => apart < 0.08)).toEqual([])
})

test('red and green of one lightness would look alike to some', () => {
  expect(distance('#c05050', '#6f8a30')).toBeLessThan(0.08)
})

test('files and print have the colours of the light mode', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((colour) => fileColours[colour])).toEqual(light)
  expect(print).toEqual(light)
})

test('no two of forty colours have the same hue and pattern', () => {
  const inks = Array.from({ length: 41 }, (_, colour) => JSON.stringify(inkOf(colour)))

  expect(new Set(inks).size).toBe(41)
})

test('whatever a picture is drawn with has a class in the sheet', () => {
  const names = [0, 1, 2, 3, 4, 5, 6, 7, 8, 'ink', 'quiet', 'sand', 'paper']

  expect(
    names.filter(
      (name) => !sheet.includes(`.fill-${name} {`) || !sheet.includes(`.stroke-${name} {`),
    ),
  ).toEqual([])
})
