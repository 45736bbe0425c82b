import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What page stamps are signed with: made once, and kept for this server's user alone. */
export async function sessionSecret(dataDir: string, given?: string): Promise<string> {
  if (given !== undefined) return given
  const file = join(dataDir, 'session-secret')
  const kept = await read(file)
  if (kept !== undefined) return kept
  await writeOnce(file, randomBytes(32).toString('base64url'))
  return (await read(file)) ?? unreadable(file)
}

/** Takes the secret along to another data folder; there may be another there already. */
export async function carrySecret(
  from: string,
  to: string,
): Promise<'carried' | 'another' | 'none'> {
  const kept = await read(join(from, 'session-secret'))
  if (kept === undefined) return 'none'
  const file = join(to, 'session-secret')
  if ((await read(file)) === undefined) await writeOnce(file, kept)
  return (await read(file)) === kept ? 'carried' : 'another'
}

/** Appears whole or not at all; of two processes that start at once, the first decides for both. */
async function writeOnce(file: string, secret: string): Promise<void> {
  const whole = `${file}-${randomBytes(8).toString('hex')}`
  await writeFile(whole, `${secret}\n`, { mode: 0o600 })
  await link(whole, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  await rm(whole)
}

async function read(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  })
  const secret = text?.trim()
  return secret === undefined || secret.length >= 20 ? secret : unreadable(file)
}

function unreadable(file: string): never {
  throw new Error(`${file} holds no secret; delete it, and a new one is made at the next start`)
}
