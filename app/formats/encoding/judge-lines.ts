import { isUtf8 } from 'node:buffer'
import { setImmediate as breathe } from 'node:timers/promises'

import { fitsChinese } from './chinese'
import { decodeAs } from './decode'
import type { Encoding, Recognised } from './encodings'
import { fitsCyrillic, fitsWestern } from './words'

type Fits = Record<Judged, number>
type Judged = Exclude<Encoding, 'utf-16le' | 'utf-16be'>

interface Line {
  row: number
  fits: Fits
}

const judged = ['utf-8', 'gb18030', 'windows-1251', 'windows-1252'] as const

// Of each line: how far it reads like words. Between them it could be either.
const well = 0.7
const badly = 0.5
const notAtAll = 0.2

/** Which encoding makes words of the lines of a file; each line has its say. */
export async function judgeLines(bytes: Uint8Array): Promise<Recognised> {
  const lines = await linesBeyondAscii(bytes)
  if (!lines) return { kind: 'unknown' }
  const encoding = mostVotes(lines)
  if (!encoding) return possible(bytes, lines)
  const others = lines.filter(({ fits }) => isOther(fits, encoding)).map(({ row }) => row)
  if (others.length > lines.length / 2) return { kind: 'unknown' }
  if (others.length === 0 && decodeAs(bytes, encoding).ok) return { kind: 'sure', encoding }
  const more = Math.max(0, others.length - mostRows)
  return { kind: 'mixed', encoding, rows: others.slice(0, mostRows), more }
}

const mostRows = 10

/** A line of UTF-8 among others may well pass for Cyrillic or Chinese words. */
function isOther(fits: Fits, encoding: Judged): boolean {
  if (fits[encoding] <= notAtAll) return true
  if (encoding === 'utf-8' || fits['utf-8'] < 1) return false
  return encoding !== 'gb18030' || fits.gb18030 < well
}

function mostVotes(lines: Line[]): Judged | undefined {
  // What other encodings write is hardly ever UTF-8 by chance, though UTF-8 may look like Chinese.
  if (lines.filter(({ fits }) => fits['utf-8'] === 1).length >= lines.length / 2) return 'utf-8'
  const votes = judged.map((encoding) => ({
    encoding,
    votes: lines.filter(({ fits }) => speaksFor(fits, encoding)).length,
  }))
  const first = votes.reduce((best, each) => (each.votes > best.votes ? each : best))
  return first.votes > 0 ? first.encoding : undefined
}

function speaksFor(fits: Fits, encoding: Judged): boolean {
  return judged.every((each) => (each === encoding ? fits[each] >= well : fits[each] <= badly))
}

/** What a file could be that says too little. */
function possible(bytes: Uint8Array, lines: Line[]): Recognised {
  const found = judged
    .map((encoding) => ({ encoding, fit: mean(lines.map(({ fits }) => fits[encoding])) }))
    .filter(({ encoding, fit }) => fit > badly && decodeAs(bytes, encoding).ok)
    .sort((left, right) => right.fit - left.fit)
    .map(({ encoding }) => encoding)
  return found.length > 0 ? { kind: 'unclear', possible: found } : { kind: 'unknown' }
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * Only lines with bytes beyond ASCII say anything. No encoding here has a line end inside a sign.
 * Nothing where a line is longer than any row of a table: to look for words in it would take too much.
 */
async function linesBeyondAscii(bytes: Uint8Array): Promise<Line[] | undefined> {
  const lines: Line[] = []
  let row = 0
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(lineEnd, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (line.length > longestLine) return undefined
    row += 1
    if (row % 1000 === 0) await breathe()
    from += line.length + 1
    if (line.some((byte) => byte >= 0x80)) lines.push({ row, fits: fitsOf(line) })
  }
  return lines
}

const lineEnd = 0x0a
const longestLine = 100_000

function fitsOf(line: Uint8Array): Fits {
  return {
    'utf-8': isUtf8(line) ? 1 : 0,
    gb18030: fitsChinese(line),
    'windows-1251': fitsCyrillic(line),
    'windows-1252': fitsWestern(line),
  }
}
