import { readStamp } from '#app/vault/page-stamp'
import { verifySolution } from '#app/vault/proof-of-work'
import { fail, ok, type Result } from '#surveys/result'

import type { TokenBucket } from './token-bucket'

/** What the door knows of somebody who wants to begin: nothing that tells who they are. */
export interface Knock {
  survey: string
  /** A field no person sees; programs fill it in. */
  honeypot: string
  stamp: string
  /** The solved puzzle, where script ran and there was one. */
  solution: string
}

export interface Porter {
  bucket: TokenBucket
  secret: Uint8Array
  /** Tokens kept, under flood, for those with a stamp of ours or a solved puzzle. */
  reserve: number
  hour: number
  /** Milliseconds, for the bucket alone; not stored. */
  now: number
}

export type KnockProblem = { code: 'honeypot-filled' } | { code: 'too-many-now' }

/** Whether somebody may begin to answer. Who has begun is never asked again. */
export function mayStart(porter: Porter, knock: Knock): Result<undefined, KnockProblem> {
  if (knock.honeypot !== '') return fail<KnockProblem>({ code: 'honeypot-filled' })
  const reserve = isTrusted(porter, knock) ? 0 : porter.reserve
  if (porter.bucket.take(knock.survey, porter.now, reserve)) return ok(undefined)
  return fail<KnockProblem>({ code: 'too-many-now' })
}

// A stamp of this hour or the one before costs a program one look at the page; a puzzle costs more.
function isTrusted({ secret, hour }: Porter, { survey, stamp, solution }: Knock): boolean {
  if (solution !== '' && verifySolution(secret, solution, hour)) return true
  const read = readStamp(secret, survey, stamp)
  return read !== undefined && read.hour <= hour && read.hour >= hour - 1
}
