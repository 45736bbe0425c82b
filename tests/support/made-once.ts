import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder that the first test to want it fills and that stays for the run; whoever changes anything
 * in it takes a copy.
 */
export async function madeOnce(
  name: string,
  fill: (folder: string) => Promise<void> | void,
): Promise<string> {
  const made = join(tmpdir(), `soundings-made-${name}`)
  if (existsSync(made)) return made
  const own = await mkdtemp(`${made}-`)
  await fill(own)
  // Of two that fill it at the same time, both made the same.
  await rename(own, made).catch(() => rm(own, { recursive: true }))
  return made
}
