import { stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** There is not room enough to write a file anew; in whole megabytes. */
export interface DiskTooFull {
  code: 'disk-too-full'
  neededMegabytes: number
  freeMegabytes: number
}

/** Rewriting keeps the old file, its copy and a journal for a moment: twice the size must be free. */
export async function lacksDisk(file: string): Promise<DiskTooFull | undefined> {
  const [{ size }, { bavail, bsize }] = await Promise.all([stat(file), statfs(dirname(file))])
  const free = bavail * bsize
  if (free >= 2 * size) return undefined
  return { code: 'disk-too-full', neededMegabytes: up(2 * size), freeMegabytes: down(free) }
}

const megabyte = 1_048_576
const up = (bytes: number) => Math.ceil(bytes / megabyte)
const down = (bytes: number) => Math.floor(bytes / megabyte)
