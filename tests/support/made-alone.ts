import { existsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** Of all processes that want something at the same time, one makes it, and the others wait for it. */
export async function madeAlone(path: string, make: () => Promise<void>): Promise<void> {
  const making = `${path}.making`
  while (!existsSync(path)) {
    if (!(await isClaimed(making))) {
      await wait(50)
      continue
    }
    try {
      if (!existsSync(path)) await make()
    } finally {
      await rm(making)
    }
  }
}

async function isClaimed(making: string): Promise<boolean> {
  try {
    await (await open(making, 'wx')).close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
