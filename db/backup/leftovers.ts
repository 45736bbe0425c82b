import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Where a file is written until it is whole. */
export function partOf(file: string): string {
  return `${file}.part`
}

/** Takes away what a backup that was killed left behind; the keys in it are written over. */
export async function removeParts(keysFile: string): Promise<void> {
  await wipe(partOf(keysFile))
  await rm(partOf(keysFile.replace(/\.keys$/, '')), { force: true })
}

/** Writes zeros over a file and takes it away; whether there was one. */
export async function wipe(file: string): Promise<boolean> {
  const target = await open(file, 'r+').catch((error: unknown) => {
    const { code = '' } = error as { code?: string }
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  })
  if (!target) return false
  try {
    const { size } = await target.stat()
    await target.write(new Uint8Array(size), 0, size, 0)
    await target.sync()
  } finally {
    await target.close()
  }
  await rm(file)
  await settle(file)
  return true
}

/** Waits until the disk holds the names that the file's folder now has. */
export async function settle(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } catch (error) {
    // Not every disk can do that for a folder.
    if (!/^(EINVAL|ENOTSUP|EPERM)$/.test((error as { code?: string }).code ?? '')) throw error
  } finally {
    await folder.close()
  }
}
