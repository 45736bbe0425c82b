import type { AppLoadContext } from '@remix-run/node'
import { hkdfSync, randomBytes } from 'node:crypto'

import type { Context } from '#app/operations/context'
import { makeTokenBucket, type TokenBucket } from '#app/operations/token-bucket'

/** What stands at the door of one running server: nothing of it is stored or tells people apart. */
export interface Door {
  /** Signs page stamps and puzzles. */
  secret: Uint8Array
  /** What second factors of staff are sealed with. */
  factorSecret: Uint8Array
  starts: TokenBucket
  /** Tries of return codes, each of which costs a tenth of a second. */
  tries: TokenBucket
  /** Requests of programs, for each of their tokens. */
  programs: TokenBucket
  /** Cookies are bound to https where there is https. */
  overHttps: boolean
}

// A hundred a second is more than one machine can complete; a flood is held to that.
const starts = { size: 6000, eachMinute: 6000 }
// Nobody guesses one of 10^24; this only keeps the server free for other work.
const tries = { size: 40, eachMinute: 60 }
// Enough to fetch everything at once; nobody needs findings that never change more often.
const programs = { size: 60, eachMinute: 30 }

/** Kept, under flood, for those who have looked at the page or solved its puzzle. */
export const reserve = 3000

export function makeDoor(
  sessionSecret: string,
  overHttps: boolean,
  servers: () => number = () => 1,
): Door {
  return {
    secret: derived(sessionSecret, 'soundings/door/1'),
    factorSecret: derived(sessionSecret, 'soundings/second-factor/1'),
    starts: makeTokenBucket(starts, servers),
    tries: makeTokenBucket(tries, servers),
    programs: makeTokenBucket(programs, servers),
    overHttps,
  }
}

/** What servers behind one address compare, to see whether all have the same secret. */
export function markOf(sessionSecret: string): number {
  return Buffer.from(derived(sessionSecret, 'soundings/servers/1')).readUInt32BE() >>> 1
}

function derived(sessionSecret: string, label: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sessionSecret, '', label, 32))
}

/** What operations are given by the pages: the stores, the day and the hour, and chance. */
export function operationContext({ register, responses, dataDir, reach }: AppLoadContext): Context {
  const now = new Date()
  return {
    register,
    responses,
    today: now.toISOString().slice(0, 10),
    hour: Math.floor(now.getTime() / 3_600_000),
    random: randomBytes,
    ...(reach && { reach }),
    ...(dataDir !== undefined && { dataDir }),
  }
}
