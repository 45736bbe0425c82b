import fc from 'fast-check'
import { randomBytes } from 'node:crypto'

import type { Place } from '#app/vault/place'

export const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))

export const someText = fc.string({ unit: 'grapheme', maxLength: 300 })
export const someBytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
export const someSurvey = fc.stringMatching(/^[a-z0-9]{4,6}$/)

export const somePlace: fc.Arbitrary<Place> = fc.record({
  survey: someSurvey,
  kind: fc.constantFrom('answers', 'text'),
  id: someBytes(16),
})

export const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The same bytes with one bit turned over. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const at = Math.floor(bit / 8) % bytes.length
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8))
  return changed
}
