import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What page stamps are signed with: made once, and kept for this server's user alone. */
export async function sessionSecret(dataDir: string, given?: string): Promise<string> {
  if (given !== undefined) return given
  const file = join(dataDir, 'session-secret')
  // Of two processes that start at once, the first to write decides for both.
  const fresh = randomBytes(32).toString('base64url')
  const options = { flag: 'wx', mode: 0o600 } as const
  await writeFile(file, `${fresh}\n`, options).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  return (await readFile(file, 'utf8')).trim()
}
