import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

import { toJson, type Row } from './rows'

export interface Line {
  table: string
  row: Row
}

/** Writes a new file for its owner alone: a head, a line for each row, and a foot that vouches for all before. */
export async function writeLines(
  file: string,
  head: object,
  lines: AsyncIterable<Line>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const target = await open(file, 'wx', 0o600)
  try {
    const text = Readable.from(textOf(head, lines, counts))
    await pipeline(text, createGzip(), async (packed) => {
      for await (const piece of packed) await target.appendFile(piece as Buffer)
    })
    await target.sync()
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await target.close()
  }
  return counts
}

async function* textOf(head: object, lines: AsyncIterable<Line>, counts: Record<string, number>) {
  const hash = createHash('sha256')
  const line = (value: object) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  yield line(head)
  for await (const { table, row } of lines) {
    counts[table] = (counts[table] ?? 0) + 1
    yield line({ table, row: toJson(row) })
  }
  yield `${JSON.stringify({ counts, sha256: hash.digest('hex') })}\n`
}
