import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliDecompress, constants, createBrotliCompress, type BrotliCompress } from 'node:zlib'

import { fill, type Shell } from '#app/aside'

/** A page that was packed once, with gaps for what belongs to its readers. */
export interface PackedShell {
  /** All that is the same for everybody, with the gaps between. */
  pieces: Uint8Array[]
  gaps: Gap[]
}

/** What goes into a gap, unpacked: places of what was set aside, and the few words around them. */
type Gap = (number | Uint8Array)[]

/**
 * Packs a page for many. What goes into its gaps is as long for everybody, so all that points back
 * past a gap finds what it means; and each gap ends in words that stay, for how a letter is written
 * depends on the two before it. `undefined` where that cannot be done.
 */
export async function packShell(
  shell: Shell,
  lengths: readonly number[],
): Promise<PackedShell | undefined> {
  const cut = cutShell(shell)
  if (!cut) return undefined
  const packed = await pack(cut, lengths)
  const example = lengths.map((length) => randomBytes(length).toString('hex').slice(0, length))
  const given = example.map((words) => Buffer.from(words))
  const unpacked = await unpack(fillPacked(packed, given)).catch(() => undefined)
  return unpacked?.toString() === fill(shell, { all: example }) ? packed : undefined
}

/** The page as one person gets it, packed. */
export function fillPacked({ pieces, gaps }: PackedShell, aside: readonly Uint8Array[]): Buffer {
  const filled = gaps.map((gap) => gap.map((part) => whatGoes(part, aside)))
  return Buffer.concat(
    pieces.flatMap((piece, n) => {
      const gap = filled[n]
      return gap ? [piece, headOf(lengthOf(gap)), ...gap] : [piece]
    }),
  )
}

interface Cut {
  stills: string[]
  gaps: Gap[]
}

/** What is shorter stays unpacked between two gaps: it would cost more to begin anew. */
const worthPacking = 64

/** Ends each gap with two letters of the words after it. */
function cutShell(shell: Shell): Cut | undefined {
  const cut: Cut = { stills: [shell[0] ?? ''], gaps: [] }
  let gap: Gap = []
  for (let at = 1; at < shell.length; at += 2) {
    const [place, words = ''] = [Number(shell[at]), shell[at + 1]]
    gap.push(place)
    const isLast = at + 2 >= shell.length
    if (!isLast && words.length < worthPacking) {
      gap.push(Buffer.from(words))
      continue
    }
    // A letter of several bytes is none to end with.
    if (!/^[ -~]{2}/.test(words)) return undefined
    gap.push(Buffer.from(words.slice(0, 2)))
    cut.gaps.push(gap)
    cut.stills.push(words.slice(2))
    gap = []
  }
  return cut
}

async function pack({ stills, gaps }: Cut, lengths: readonly number[]): Promise<PackedShell> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: 17,
  }
  const packing = createBrotliCompress({ params })
  const came: Buffer[] = []
  packing.on('data', (piece: Buffer) => came.push(piece))
  const pieces: Uint8Array[] = []
  for (const [n, gap] of gaps.entries()) {
    pieces.push(await packed(packing, came, Buffer.from(stills[n] ?? '')))
    // What it makes of this is thrown away: a gap stands in the page as it is.
    const noise = lengths.map((length) => randomBytes(length))
    await packed(packing, came, Buffer.concat(gap.map((part) => whatGoes(part, noise))))
  }
  const ended = new Promise((resolve) => packing.once('end', resolve))
  packing.end(stills.at(-1))
  await ended
  return { pieces: [...pieces, Buffer.concat(came.splice(0))], gaps }
}

/** All that comes out for what goes in, up to a whole byte. */
async function packed(packing: BrotliCompress, came: Buffer[], words: Buffer): Promise<Buffer> {
  packing.write(words)
  await new Promise<void>((resolve) => {
    packing.flush(constants.BROTLI_OPERATION_FLUSH, resolve)
  })
  return Buffer.concat(came.splice(0))
}

/** RFC 7932, 9.2: not the last part of the page, four digits of its length, and not packed. */
function headOf(length: number): Uint8Array {
  const bits = (1 << 19) | ((length - 1) << 3)
  return Uint8Array.of(bits & 255, (bits >> 8) & 255, bits >> 16)
}

function whatGoes(part: number | Uint8Array, aside: readonly Uint8Array[]): Uint8Array {
  return typeof part === 'number' ? (aside[part] ?? new Uint8Array()) : part
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

const unpack = promisify(brotliDecompress)
