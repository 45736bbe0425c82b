import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

import { changeRegister } from '#db/register/change'
import { findSlowDown, putSlowDown, removeSlowDown } from '#db/register/queries/slow-down'

import type { DoorContext } from './door-context'

export interface Wait {
  code: 'wait'
  seconds: number
}

// Nobody mistypes more often in good faith; from then on each wait is twice as long.
const free = 4
const longest = 15 * 60

/**
 * Takes one try under a name, counted as failed until `forgive` is called: so that many at once win
 * nothing. The answer is how long to wait, if there are no tries left for now.
 */
export function takeTry(
  context: DoorContext,
  what: string,
  name: string,
): Promise<Wait | undefined> {
  const mark = markOf(what, name)
  const second = Math.floor(context.now / 1000)
  return changeRegister(context.register, async (register) => {
    const before = await findSlowDown(register, mark)
    const left = (before?.waits_until ?? 0) - second
    if (left > 0) return { code: 'wait', seconds: left } as const
    const failures = (before?.failures ?? 0) + 1
    const wait = failures <= free ? 0 : Math.min(longest, 2 ** (failures - free))
    await putSlowDown(register, mark, { failures, waits_until: second + wait })
    return undefined
  })
}

export async function forgive(
  { register }: DoorContext,
  what: string,
  name: string,
): Promise<void> {
  await removeSlowDown(register, markOf(what, name))
}

function markOf(what: string, name: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${what} ${name}`)))
}
