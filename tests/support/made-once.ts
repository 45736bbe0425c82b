import { mkdtemp, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { madeAlone } from './made-alone'

/**
 * A folder that the first test to want it fills and that stays for the run; whoever changes anything
 * in it takes a copy.
 */
export async function madeOnce(
  name: string,
  fill: (folder: string) => Promise<void> | void,
): Promise<string> {
  const made = join(tmpdir(), `soundings-made-${name}`)
  await madeAlone(made, async () => {
    const own = await mkdtemp(`${made}-`)
    await fill(own)
    await rename(own, made)
  })
  return made
}
