import { rmSync } from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'

import { partOf, settle } from '#db/backup/leftovers'

import { refusalFor } from '../staff/as-staff'
import { requireNew } from '../staff/new-file'
import { onStop } from './whole-folder'

/** Writes a file that has its name only once it is whole; until then it is called `….part`. */
export async function writeWholeFile(file: string, text: string | Uint8Array): Promise<void> {
  requireNew(file)
  const part = partOf(file)
  const forget = onStop(() => rmSync(part, { force: true }))
  try {
    // What lies there may be open to others, or lead to a file elsewhere.
    await remove(part)
    const target = await open(part, 'wx', 0o600)
    await target.writeFile(text).finally(() => target.sync())
    await target.close()
    requireNew(file)
    await rename(part, file)
    await settle(file)
  } catch (error) {
    await remove(part).catch(() => undefined)
    throw refusalFor(error, file) ?? error
  } finally {
    forget()
  }
}

async function remove(part: string): Promise<void> {
  await unlink(part).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  })
}
