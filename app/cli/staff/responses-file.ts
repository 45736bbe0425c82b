import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

import type { ResponsesFile } from '#app/operations/response-row'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'
import { refusalFor } from './as-staff'
import { keepCopy, type KeptCopy } from './kept-copy'
import { linesFrom } from './lines-from'

/** A file of responses that is there until it is closed. */
export interface OpenedFile extends ResponsesFile {
  close: () => Promise<void>
}

/**
 * A file of responses as it is now. It is read once and kept packed, so that the rows that are
 * judged, the rows that are sealed and the hash are of the same bytes, whatever happens to the file
 * meanwhile. What does not fit into a little memory lies in `folder`, sealed and without a name: a
 * plain copy on the disk would be answers that anybody can read.
 */
export async function openResponsesFile(
  file: string,
  folder: string = tmpdir(),
): Promise<OpenedFile> {
  try {
    const before = await stampOf(file)
    const hash = createHash('sha256')
    const copy = await packedCopy(file, folder, (piece) => hash.update(piece))
    if ((await stampOf(file)) !== before) {
      await copy.close()
      throw new Refusal(sentenceFor({ code: 'file-changed', file }))
    }
    const lines = () => linesFrom(unpacked(copy.pieces()))
    return { hash: hash.digest(), lines, close: copy.close }
  } catch (error) {
    throw refusalFor(error, file) ?? error
  }
}

async function packedCopy(
  file: string,
  folder: string,
  see: (piece: Buffer) => void,
): Promise<KeptCopy> {
  let kept: KeptCopy | undefined
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
      kept = await keepCopy(pieces, folder)
    },
  )
  if (!kept) throw new Error(`${file} was not read.`)
  return kept
}

async function* unpacked(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
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
