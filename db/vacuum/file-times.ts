import { lutimes, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Sets the times of the data folder and of our files in it to the beginning of the day. */
export async function evenOutFileTimes(dataDir: string, today: string): Promise<void> {
  const midnight = new Date(`${today}T00:00:00Z`)
  const names = (await readdir(dataDir)).filter((name) => ours.test(name))
  for (const name of [...names, '.']) await setTime(join(dataDir, name), midnight)
}

// The folder may hold what others keep there, or be shared with them.
const ours =
  /^(register|responses)(\.copy)?\.sqlite(-journal|-wal|-shm)?$|^(backup|housekeeping|open|restore)\.lock(-journal)?$/

// A journal may come and go while we look, and a file may belong to another account.
async function setTime(path: string, time: Date): Promise<void> {
  await lutimes(path, time, time).catch((error: unknown) => {
    if (!tolerated.has((error as { code?: string }).code ?? '')) throw error
  })
}

const tolerated = new Set(['ENOENT', 'EPERM'])
