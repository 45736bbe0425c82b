import { rmSync } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'

import { partOf, settle } from '#db/backup/leftovers'

import { Refusal } from '../command'
import { refusalFor } from '../staff/as-staff'
import { openingSentence } from './opening-words'

/**
 * Fills a folder that has its name only once all files in it are whole. Until then it is called
 * `….part`; what a run that was killed left there is taken away by the next one.
 */
export async function writeWholeFolder<Value>(
  { folder, names }: { folder: string; names: readonly string[] },
  fill: (part: string) => Promise<Value>,
): Promise<Value> {
  const part = partOf(folder)
  const isThere = await requireEmpty(folder)
  await clear(part, names)
  const forget = onStop(() => rmSync(part, { recursive: true, force: true }))
  try {
    await mkdir(part, { mode: 0o700 })
    const value = await fill(part)
    if (isThere) await rmdir(folder)
    await rename(part, folder)
    await settle(folder)
    return value
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw refusalFor(error, folder) ?? error
  } finally {
    forget()
  }
}

/** Whether the folder is there; it may be, as long as it holds nothing. */
export async function requireEmpty(folder: string): Promise<boolean> {
  const names = await namesIn(folder)
  if (names === undefined || names.length === 0) return names !== undefined
  throw new Refusal(openingSentence({ code: 'folder-full', folder }))
}

async function clear(part: string, names: readonly string[]): Promise<void> {
  const left = (await namesIn(part)) ?? []
  if (!left.every((name) => names.includes(name))) {
    throw new Refusal(openingSentence({ code: 'folder-in-use', folder: part }))
  }
  await rm(part, { recursive: true, force: true })
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'ENOTDIR') throw new Refusal(openingSentence({ code: 'not-a-folder', folder }))
    throw refusalFor(error, folder) ?? error
  }
}

/** Cleans up when the command is stopped from outside; gives back how to stop listening. */
export function onStop(cleanUp: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    cleanUp()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  for (const signal of signals) process.once(signal, stop)
  return () => {
    for (const signal of signals) process.removeListener(signal, stop)
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
