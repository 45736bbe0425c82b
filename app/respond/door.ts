import type { AppLoadContext } from '@remix-run/node'
import { hkdfSync, randomBytes } from 'node:crypto'

import type { Context } from '#app/operations/context'
import { makeTokenBucket, type TokenBucket } from '#app/operations/token-bucket'

/** What stands at the door of one running server: nothing of it is stored or tells people apart. */
export interface Door {
  /** Signs page stamps and puzzles. */
  secret: Uint8Array
  starts: TokenBucket
  /** Tries of return codes, each of which costs a tenth of a second. */
  tries: TokenBucket
  /** Cookies are bound to https where there is https. */
  overHttps: boolean
}

// A hundred a second is more than one machine can complete; a flood is held to that.
const starts = { size: 6000, eachMinute: 6000 }
// Nobody guesses one of 10^24; this only keeps the server free for other work.
const tries = { size: 40, eachMinute: 60 }

/** Kept, under flood, for those who have looked at the page or solved its puzzle. */
export const reserve = 3000

export function makeDoor(sessionSecret: string, overHttps: boolean): Door {
  return {
    secret: new Uint8Array(hkdfSync('sha256', sessionSecret, '', 'soundings/door/1', 32)),
    starts: makeTokenBucket(starts),
    tries: makeTokenBucket(tries),
    overHttps,
  }
}

/** What operations are given by the pages: the stores, the day and the hour, and chance. */
export function operationContext({ register, responses }: AppLoadContext): Context {
  const now = new Date()
  return {
    register,
    responses,
    today: now.toISOString().slice(0, 10),
    hour: Math.floor(now.getTime() / 3_600_000),
    random: randomBytes,
  }
}
