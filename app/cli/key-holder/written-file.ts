import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'

import { Refusal } from '../command'
import { openingSentence } from './opening-words'

export interface WrittenFile {
  name: string
  /** Rows of answers or texts, the head left out; absent for what is no table. */
  rows?: number
  bytes: number
  sha256: string
}

/** A file on its way; only the one who runs the command may read it. */
export interface GrowingFile {
  write(text: string, rows?: number): Promise<void>
  /** What was written, once it was read back and found to be the same. */
  end(): Promise<WrittenFile>
}

export async function beginFile(path: string): Promise<GrowingFile> {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  let rows: number | undefined
  return {
    async write(text, more) {
      const piece = Buffer.from(text)
      hash.update(piece)
      bytes += piece.length
      if (more !== undefined) rows = (rows ?? 0) + more
      await file.appendFile(piece)
    },
    async end() {
      await file.sync()
      await file.close()
      const sha256 = hash.digest('hex')
      const back = await readBack(path)
      const isSame = back.sha256 === sha256 && (rows === undefined || back.rows === rows)
      if (!isSame) throw new Refusal(openingSentence({ code: 'not-read-back', file: path }))
      return { name: basename(path), ...(rows !== undefined && { rows }), bytes, sha256 }
    },
  }
}

/** What stands on the disk: its hash, and its rows as somebody would count them who reads CSV. */
async function readBack(path: string): Promise<{ sha256: string; rows: number }> {
  const hash = createHash('sha256')
  let [records, isQuoted] = [0, false]
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece)
    // Byte after byte by its place: to go through them with an iterator takes as long as all the rest.
    for (let at = 0; at < piece.length; at += 1) {
      if (piece[at] === quote) isQuoted = !isQuoted
      else if (piece[at] === lineEnd && !isQuoted) records += 1
    }
  }
  return { sha256: hash.digest('hex'), rows: records - 1 }
}

const [quote, lineEnd] = [0x22, 0x0a]
