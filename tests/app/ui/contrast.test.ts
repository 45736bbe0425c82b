import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Colours = Record<string, string>

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for the edges of controls and the parts of charts (1.4.11). */
const text = 4.5
const graphic = 3

const backgrounds = ['paper', 'raised', 'wash', 'teal-wash']
const pairs: [string, string[], number][] = [
  ['ink', backgrounds, text],
  ['quiet', backgrounds, text],
  ['teal', backgrounds, text],
  ['red-line', ['paper', 'raised', 'wash'], text],
  ['green', ['paper', 'wash'], text],
  ['amber', ['paper', 'wash'], text],
  ['on-red', ['red', 'red-deep'], text],
  ['raised', ['teal'], graphic],
  ['edge', ['paper', 'raised', 'wash'], graphic],
  ['red', ['paper'], graphic],
  ['teal', ['sand'], graphic],
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((n): [string, string[], number] => [
    `chart-${n}`,
    ['paper', 'raised'],
    graphic,
  ]),
]

const modes = { light: coloursOf('light'), dark: coloursOf('dark') }
const everyPair = Object.entries(modes).flatMap(([mode, colours]) =>
  pairs.flatMap(([front, backs, least]) =>
    backs.map((back) => ({ mode, front, back, least, ratio: contrast(colours, front, back) })),
  ),
)

test.each(everyPair)('$front on $back is clear enough in $mode mode', ({ ratio, least }) => {
  expect(ratio).toBeGreaterThanOrEqual(least)
})

test('every colour is part of a checked pair', () => {
  const checked = new Set(pairs.flatMap(([front, backs]) => [front, ...backs]))

  expect(Object.keys(modes.light).filter((name) => !checked.has(name))).toEqual([])
})

test('every colour has a light and a dark value of its own', () => {
  expect(Object.keys(onlyDark())).toEqual(Object.keys(modes.light))
})

test('black on white is 21 to 1', () => {
  expect(contrast({ ink: '#000000', paper: '#ffffff' }, 'ink', 'paper')).toBeCloseTo(21)
})

test('no part has a colour that is not among the checked ones', () => {
  const parts = readdirSync('app/ui').filter(
    (file) => file.endsWith('.css') && !['tokens.css', 'chart-colours.css'].includes(file),
  )
  const wrong = parts.filter((file) =>
    /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i.test(readFileSync(`app/ui/${file}`, 'utf8')),
  )

  expect(parts.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

function coloursOf(mode: 'light' | 'dark'): Colours {
  const light = coloursIn(css().replace(/@media[\s\S]*?\n\}/g, ''))
  return mode === 'light' ? light : { ...light, ...onlyDark() }
}

function onlyDark(): Colours {
  const blocks = css().match(/@media \(prefers-color-scheme: dark\)[\s\S]*?\n\}/g) ?? []
  return coloursIn(blocks.join('\n'))
}

function css(): string {
  return ['tokens', 'chart-colours']
    .map((file) => readFileSync(`app/ui/${file}.css`, 'utf8'))
    .join('\n')
}

function coloursIn(rules: string): Colours {
  const found = [...rules.matchAll(/--([\w-]+): (#[\da-f]{6});/g)]
  return Object.fromEntries(found.map(([, name = '', colour = '']) => [name, colour]))
}

function contrast(colours: Colours, front: string, back: string): number {
  const [dark = 0, bright = 0] = [front, back]
    .map((name) => luminance(colours[name] ?? ''))
    .sort((one, other) => one - other)
  return (bright + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5]
    .map((place) => parseInt(colour.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
