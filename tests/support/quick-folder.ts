import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const enough = 2 * 1024 ** 3
const name = 'soundings-tests-'

/**
 * One folder for all that the tests of a run write. It lies in memory where there is room, for
 * thousands of small transactions would wait for the disk; a process that is killed leaves the same
 * bytes behind on either.
 */
export default async function useQuickFolder() {
  const isRoomy = (await freeIn(memory)) > enough
  const base = isRoomy ? memory : tmpdir()
  await clearAfterKilledRuns(base)
  const folder = await mkdtemp(join(base, `${name}${process.pid}-`))
  // PostgreSQL runs as another user and has a folder of its own in here.
  await chmod(folder, 0o711)
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  return async () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    await rm(folder, { recursive: true, force: true })
  }
}

async function freeIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize
}

async function clearAfterKilledRuns(base: string): Promise<void> {
  for (const found of await readdir(base)) {
    const [, run] = new RegExp(`^${name}(\\d+)-`).exec(found) ?? []
    if (run === undefined || isRunning(Number(run))) continue
    await rm(join(base, found), { recursive: true, force: true })
  }
}

function isRunning(run: number): boolean {
  try {
    return process.kill(run, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
