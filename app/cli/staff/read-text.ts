import { readFile } from 'node:fs/promises'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'
import { refusalFor } from './as-staff'

export async function readText(file: string): Promise<string> {
  return (await bytesIn(file)).toString('utf8')
}

/** The text of a file in UTF-8; another encoding would damage names without a word. */
export async function readUtf8(file: string): Promise<string> {
  const bytes = await bytesIn(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(sentenceFor({ code: 'not-utf8', file }))
  }
}

/** What a file holds, or a refusal that names it. */
export function bytesIn(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    throw refusalFor(error, file) ?? error
  })
}
