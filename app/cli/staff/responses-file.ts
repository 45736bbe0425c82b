import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

import type { ResponseLine, ResponsesFile } from '#app/operations/response-row'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'
import { refusalFor } from './as-staff'

/** A file of responses, read as a stream each time, however long it is. */
export async function openResponsesFile(file: string): Promise<ResponsesFile> {
  try {
    const before = await stampOf(file)
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    return { hash: hash.digest(), lines: () => linesOf(file, before) }
  } catch (error) {
    throw refusalFor(error) ?? error
  }
}

async function* linesOf(file: string, before: string): AsyncGenerator<ResponseLine> {
  const source = await open(file)
  try {
    let row = 0
    for await (const line of source.readLines({ encoding: 'utf8', autoClose: false })) {
      row += 1
      const text = row === 1 ? line.replace(/^\uFEFF/, '') : line
      if (text.trim() !== '') yield { row, text }
    }
  } finally {
    await source.close()
  }
  if ((await stampOf(file)) !== before) {
    throw new Refusal(sentenceFor({ code: 'file-changed', file }))
  }
}

async function stampOf(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file)
  return `${size} ${mtimeMs}`
}
