import { rename, rm } from 'node:fs/promises'

import { removeParts, settle, wipe } from './leftovers'
import { Unreadable } from './problem'
import { linesIn, verify } from './read-lines'
import { keysFormat } from './write-backup'
import { writeLines, type Line } from './write-lines'

export type Reach = 'without-them' | 'removed' | 'not-there' | 'not-readable'

/** Takes a survey's wrapped keys out of a file that `backup` wrote, and overwrites what stood there. */
export async function eraseKeysIn(file: string, survey: string): Promise<Reach> {
  try {
    await removeParts(file)
    const finished = await finish(file)
    await verify(file, keysFormat)
    if (!(await names(file, survey))) return finished ? 'removed' : 'without-them'
    await replace(file, survey)
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

// At every moment one whole file with the keys of the other surveys has a name.
async function replace(file: string, survey: string): Promise<void> {
  const { fresh, old } = beside(file)
  await rm(fresh, { force: true })
  await writeLines(fresh, { format: keysFormat }, others(file, survey))
  await rename(file, old)
  await rename(fresh, file)
  await settle(file)
  await wipe(old)
}

/** Ends what was killed: the old file is written over once the new one stands in its place. */
async function finish(file: string): Promise<boolean> {
  const { fresh, old } = beside(file)
  if (await isWhole(file)) {
    await rm(fresh, { force: true })
    return wipe(old)
  }
  if (!(await isWhole(old))) return false
  if (await isWhole(fresh)) await rename(fresh, file)
  else await rename(old, file)
  await settle(file)
  return wipe(old)
}

async function isWhole(file: string): Promise<boolean> {
  return verify(file, keysFormat).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Unreadable) return false
      throw error
    },
  )
}

function beside(file: string): { fresh: string; old: string } {
  return { fresh: `${file}.new`, old: `${file}.erasing` }
}

async function names(file: string, survey: string): Promise<boolean> {
  for await (const { row } of linesIn(file)) if (row.survey === survey) return true
  return false
}

async function* others(file: string, survey: string): AsyncGenerator<Line> {
  for await (const line of linesIn(file)) if (line.row.survey !== survey) yield line
}
