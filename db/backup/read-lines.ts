import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

import { Unreadable } from './problem'
import { fromJson, type Row } from './rows'
import type { Line } from './write-lines'

export interface Head {
  format: string
  migrations?: string[]
}

interface Foot {
  counts: Record<string, number>
  sha256: string
}

/** The head of a file, after every line of it was read and its foot found true. */
export async function verify(file: string, format: string): Promise<Head> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  let head: Head | undefined
  let foot: Foot | undefined
  for await (const text of textLines(file)) {
    const value = parsed(file, text)
    if (foot) throw damaged(file)
    if (!head) head = headOf(file, value, format)
    if (isFoot(value)) foot = value
    else hash.update(`${text}\n`)
    if (isLine(value)) counts[value.table] = (counts[value.table] ?? 0) + 1
  }
  if (!head) throw new Unreadable({ code: 'not-a-backup', file })
  if (!foot || foot.sha256 !== hash.digest('hex')) throw damaged(file)
  if (JSON.stringify(foot.counts) !== JSON.stringify(counts)) throw damaged(file)
  return head
}

/** The rows of a file that was verified before. */
export async function* linesIn(file: string): AsyncGenerator<Line> {
  for await (const text of textLines(file)) {
    const value = parsed(file, text)
    if (isLine(value)) yield { table: value.table, row: fromJson(value.row) }
  }
}

async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error)).pipe(gunzip)
  const decoder = new TextDecoder()
  // A release is one long line: each piece of it is looked through once.
  let begun: string[] = []
  try {
    for await (const chunk of gunzip) {
      const [end = '', ...lines] = decoder.decode(chunk as Buffer, { stream: true }).split('\n')
      begun.push(end)
      for (const line of lines) {
        yield begun.join('')
        begun = [line]
      }
    }
  } catch (error) {
    throw reasonFor(file, error)
  } finally {
    source.destroy()
  }
  if (begun.join('') !== '') throw damaged(file)
}

function reasonFor(file: string, error: unknown): unknown {
  const { code = '' } = error as { code?: string }
  if (code === 'ENOENT') return new Unreadable({ code: 'no-such-file', file })
  // What is not packed at all is no backup; what unpacks up to some point is a damaged one.
  const { message = '' } = error as { message?: string }
  if (message === 'incorrect header check') return new Unreadable({ code: 'not-a-backup', file })
  // A folder can be opened, and the error of reading it does not name it.
  return code.startsWith('Z_') ? damaged(file) : Object.assign(error as Error, { path: file })
}

function headOf(file: string, value: object, format: string): Head {
  const found = 'format' in value ? String(value.format) : ''
  if (found === format) return value as Head
  const [name = ''] = format.split('/')
  const newer = found.startsWith(`${name}/`)
  throw new Unreadable({ code: newer ? 'newer-backup' : 'not-a-backup', file })
}

function parsed(file: string, text: string): object {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw damaged(file)
  }
  if (typeof value !== 'object' || value === null) throw damaged(file)
  return value
}

function isFoot(value: object): value is Foot {
  return 'sha256' in value
}

function isLine(value: object): value is { table: string; row: Row } {
  return 'table' in value
}

function damaged(file: string): Unreadable {
  return new Unreadable({ code: 'damaged-backup', file })
}
