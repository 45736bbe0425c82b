import { existsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'
import { refusalFor } from './as-staff'

/** Whatever stands there already is never written over. */
export function requireNew(...files: string[]): void {
  const there = files.find((file) => existsSync(file))
  if (there !== undefined) throw new Refusal(sentenceFor({ code: 'file-exists', file: there }))
}

/** Writes a file that was not there; what was begun is taken away if anything fails. */
export async function writeNewFile(
  file: string,
  text: AsyncIterable<string> | Iterable<string>,
  mode = 0o600,
): Promise<void> {
  requireNew(file)
  try {
    const target = await open(file, 'wx', mode)
    try {
      for await (const piece of text) await target.appendFile(piece)
      await target.sync()
    } catch (error) {
      await rm(file, { force: true })
      throw error
    } finally {
      await target.close()
    }
  } catch (error) {
    throw refusalFor(error) ?? error
  }
}
