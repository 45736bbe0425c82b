import { expect, test } from 'vitest'

import { svgToEmf } from '#app/formats/emf/svg-to-emf'

const face = { name: 'Arial', charset: 1 }

function drawn(inside: string, size = 'width="100" height="50"') {
  return svgToEmf(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`, face)
}

/** Type and place of each record; throws where they do not follow one another to the end. */
function recordsOf(bytes: Uint8Array): { type: number; at: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: { type: number; at: number }[] = []
  for (let at = 0; at < bytes.length; at += view.getUint32(at + 4, true)) {
    if (view.getUint32(at + 4, true) < 8) throw new Error('A record without a length')
    records.push({ type: view.getUint32(at, true), at })
  }
  return records
}

test('the head tells the length, the number of records and the size, and the last record ends it', () => {
  const { bytes, width, height } = drawn(
    '<rect x="1" y="2" width="30" height="10" fill="#0f5a57"/>',
  )
  const view = new DataView(bytes.buffer)
  const records = recordsOf(bytes)

  expect([width, height]).toEqual([100, 50])
  expect(view.getUint32(48, true)).toBe(bytes.length)
  expect(view.getUint32(52, true)).toBe(records.length)
  expect([records[0]?.type, records.at(-1)?.type]).toEqual([1, 14])
})

test('a rectangle is a polygon with its corners in twentieths of a pixel', () => {
  const { bytes } = drawn(
    '<g transform="translate(10 20)"><rect x="1" y="2" width="30" height="10"/></g>',
  )
  const polygon = recordsOf(bytes).find(({ type }) => type === 86)
  const view = new DataView(bytes.buffer, (polygon?.at ?? 0) + 28)
  const corners = Array.from({ length: 8 }, (_, index) => view.getInt16(index * 2, true))

  expect(corners).toEqual([220, 440, 820, 440, 820, 640, 220, 640])
})

test.each(['насилие', '来自执法部门的暴力', 'x < y & z'])('%s is written as text', (words) => {
  const { bytes } = drawn(
    `<text x="5" y="9">${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`,
  )
  const texts = Buffer.from(bytes).toString('utf16le')

  expect(texts).toContain(words)
  expect(texts).toContain('Arial')
})

test('a pattern is cut to its shape', () => {
  const pattern =
    '<defs><pattern id="p" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
    '<rect width="7" height="7" fill="#0f5a57"/><path d="M0 0H2V7H0Z" fill="#ffffff"/></pattern></defs>'
  const { bytes } = drawn(`${pattern}<rect width="60" height="20" fill="url(#p)"/>`)
  const types = recordsOf(bytes).map(({ type }) => type)

  expect(types.indexOf(67)).toBeGreaterThan(types.indexOf(33))
  expect(types.indexOf(91)).toBeGreaterThan(types.indexOf(67))
  expect(types.lastIndexOf(34)).toBeGreaterThan(types.indexOf(91))
})

test.each([
  '<image href="x.png"/>',
  '<rect width="5" height="5" fill="var(--chart-1)"/>',
  '<rect width="5" height="5" fill="url(#nowhere)"/>',
  '<path d="M0 0T5 5"/>',
])('%s is refused and not left out', (inside) => {
  expect(() => drawn(inside)).toThrow()
})

test('a drawing of any height keeps its points in 16 bits', () => {
  const { bytes } = drawn('<rect y="4990" width="10" height="10"/>', 'width="100" height="5000"')
  const polygon = recordsOf(bytes).find(({ type }) => type === 86)
  const view = new DataView(bytes.buffer, (polygon?.at ?? 0) + 28)

  expect(view.getInt16(10, true)).toBe(32000)
})
