import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

import type { ResponsesFile } from '#app/operations/response-row'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'
import { refusalFor } from './as-staff'
import { linesFrom } from './lines-from'

/**
 * A file of responses as it is now. It is read once and kept packed in memory, so that the rows
 * that are judged, the rows that are sealed and the hash are of the same bytes, whatever happens
 * to the file meanwhile. A copy on the disk would be answers that anybody can read.
 */
export async function openResponsesFile(file: string): Promise<ResponsesFile> {
  try {
    const before = await stampOf(file)
    const hash = createHash('sha256')
    const packed = await packedCopy(file, (piece) => hash.update(piece))
    if ((await stampOf(file)) !== before) {
      throw new Refusal(sentenceFor({ code: 'file-changed', file }))
    }
    return { hash: hash.digest(), lines: () => linesFrom(unpacked(packed)) }
  } catch (error) {
    throw refusalFor(error, file) ?? error
  }
}

async function packedCopy(file: string, see: (piece: Buffer) => void): Promise<Buffer[]> {
  const packed: Buffer[] = []
  await pipeline(
    createReadStream(file),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        see(piece)
        yield piece
      }
    },
    createGzip({ level: 1 }),
    async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) packed.push(piece)
    },
  )
  return packed
}

async function* unpacked(packed: Buffer[]): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  const feeding = pipeline(packed, gunzip).catch((error: unknown) => gunzip.destroy(error as Error))
  try {
    for await (const piece of gunzip) yield piece as Buffer
  } finally {
    gunzip.destroy()
    await feeding
  }
}

async function stampOf(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file)
  return `${size} ${mtimeMs} ${ino}`
}
