import { createReadStream } from 'node:fs'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'
import { refusalFor } from './as-staff'

/** The text of a file in UTF-8 to its last byte; one that is larger than it can rightly be is not read. */
export async function readWithin(file: string, mostMegabytes: number): Promise<string> {
  const bytes = await bytesWithin(file, mostMegabytes * 1_000_000)
  if (!bytes) throw new Refusal(sentenceFor({ code: 'file-too-large', file, mostMegabytes }))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refusal(sentenceFor({ code: 'not-utf8', file }))
  }
}

// Read as a stream, for what is no plain file does not say how long it is.
async function bytesWithin(file: string, most: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > most) return undefined
      pieces.push(piece)
    }
  } catch (error) {
    throw refusalFor(error, file) ?? error
  }
  return Buffer.concat(pieces)
}
