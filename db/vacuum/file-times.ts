import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** Sets the times of the data folder and all files in it to the beginning of the day. */
export async function evenOutFileTimes(dataDir: string, today: string): Promise<void> {
  const midnight = new Date(`${today}T00:00:00Z`)
  const entries = await readdir(dataDir, { recursive: true })
  for (const entry of [...entries, '.']) await setTime(join(dataDir, entry), midnight)
}

// A journal may come and go while we look.
async function setTime(path: string, time: Date): Promise<void> {
  await utimes(path, time, time).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
  })
}
