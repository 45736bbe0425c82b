import { isUtf8 } from 'node:buffer'

import type { Encoding, Recognised } from './encodings'
import { judgeLines } from './judge-lines'

/** Tells in which encoding a table was saved. */
export async function recognise(bytes: Uint8Array): Promise<Recognised> {
  const marked = marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return marked.is
  const wide = bytes.includes(0) ? wideEncoding(bytes) : undefined
  if (wide) return { kind: 'sure', encoding: wide }
  if (bytes.includes(0)) return { kind: 'no-text' }
  return isUtf8(bytes) ? { kind: 'sure', encoding: 'utf-8' } : judgeLines(bytes)
}

const marks: { mark: number[]; is: Recognised }[] = [
  { mark: [0xef, 0xbb, 0xbf], is: { kind: 'sure', encoding: 'utf-8' } },
  // Four bytes for each sign: so rare that it is no text to us. It begins like the next one.
  { mark: [0xff, 0xfe, 0, 0], is: { kind: 'no-text' } },
  { mark: [0xff, 0xfe], is: { kind: 'sure', encoding: 'utf-16le' } },
  { mark: [0xfe, 0xff], is: { kind: 'sure', encoding: 'utf-16be' } },
  { mark: [0x50, 0x4b, 3, 4], is: { kind: 'spreadsheet' } },
  { mark: [0xd0, 0xcf, 0x11, 0xe0], is: { kind: 'spreadsheet' } },
  { mark: [0x25, 0x50, 0x44, 0x46], is: { kind: 'no-text' } },
]

/** Two bytes for each sign: in those of the Latin script, and in commas, every other one is 0. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0] as [number, number]
  const sample = bytes.subarray(0, 100_000)
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1))
    zeros[at & 1 ? 1 : 0] += 1
  const [even, odd] = zeros
  if (bytes.length % 2 === 1 || even + odd < sample.length / 50) return undefined
  if (odd > even * 4) return 'utf-16le'
  return even > odd * 4 ? 'utf-16be' : undefined
}
