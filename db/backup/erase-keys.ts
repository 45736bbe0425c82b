import { open, rename, rm } from 'node:fs/promises'

import { Unreadable } from './problem'
import { linesIn, verify } from './read-lines'
import { keysFormat } from './write-backup'
import { writeLines, type Line } from './write-lines'

export type Reach = 'without-them' | 'removed' | 'not-there' | 'not-readable'

/** Takes a survey's wrapped keys out of a file that `backup` wrote, and overwrites what stood there. */
export async function eraseKeysIn(file: string, survey: string): Promise<Reach> {
  try {
    await verify(file, keysFormat)
    if (!(await names(file, survey))) return 'without-them'
    const fresh = `${file}.new`
    await rm(fresh, { force: true })
    await writeLines(fresh, { format: keysFormat }, others(file, survey))
    await overwrite(file)
    await rename(fresh, file)
    return 'removed'
  } catch (error) {
    if (error instanceof Unreadable) {
      return error.problem.code === 'no-such-file' ? 'not-there' : 'not-readable'
    }
    const { code = '' } = error as { code?: string }
    if (/^(EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EIO|ENOSPC)$/.test(code)) return 'not-readable'
    throw error
  }
}

async function names(file: string, survey: string): Promise<boolean> {
  for await (const { row } of linesIn(file)) if (row.survey === survey) return true
  return false
}

async function* others(file: string, survey: string): AsyncGenerator<Line> {
  for await (const line of linesIn(file)) if (line.row.survey !== survey) yield line
}

async function overwrite(file: string): Promise<void> {
  const target = await open(file, 'r+')
  try {
    const { size } = await target.stat()
    await target.write(new Uint8Array(size), 0, size, 0)
    await target.sync()
  } finally {
    await target.close()
  }
}
