import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const megabytes = 256

/** Lays a small disk of its own over a folder; why not, where this machine does not let us. */
export function mountSmallDisk(folder: string): string | undefined {
  const size = `size=${megabytes}m`
  const asked = ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]
  const { status, error, stderr } = spawnSync('mount', asked, { encoding: 'utf8' })
  return status === 0 ? undefined : (error?.message ?? stderr.trim())
}

export function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder])
}

/** Fills a disk to the last byte; the function returned makes room again. */
export function fillDisk(folder: string): () => void {
  const filler = join(folder, 'filler')
  const file = openSync(filler, 'w')
  try {
    for (const size of [2 ** 20, 4096, 1]) writeUntilFull(file, Buffer.alloc(size))
  } finally {
    closeSync(file)
  }
  return () => rmSync(filler)
}

function writeUntilFull(file: number, piece: Buffer): void {
  for (;;) {
    try {
      if (writeSync(file, piece) < piece.length) return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return
      throw error
    }
  }
}
