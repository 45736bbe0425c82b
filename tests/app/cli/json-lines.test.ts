import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonLines } from '#app/cli/catalogue/json-lines'

const spoiledJson = fc
  .record({
    text: fc.json().map((json) => JSON.stringify(JSON.parse(json), null, 2)),
    at: fc.nat(),
    with: fc.constantFrom('', ',', '"', '}', ']', ':', '\\', '\n', 'x', '\t'),
    cut: fc.nat(2),
  })
  .map(({ text, at, with: mark, cut }) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + mark + text.slice(place + cut)
  })

test('a text is broken exactly when JSON.parse refuses it', () => {
  fc.assert(
    fc.property(spoiledJson, (text) => {
      expect(readJsonLines(text).broken !== undefined).toBe(refuses(text))
    }),
    { numRuns: 2_000 },
  )
})

test('every key is found on its line, and one given twice is named', () => {
  const { lines, repeated } = readJsonLines('{\n "texts": {\n  "a.b": "1",\n  "a.b": "2" }\n}')

  expect(lines.get('texts')).toBe(2)
  expect(repeated).toEqual([{ key: 'texts.a.b', line: 4 }])
})

function refuses(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}
