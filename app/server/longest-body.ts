import type { Request } from 'express'

import { sideOf } from '#app/error-kind'
import { findOpenSession } from '#app/operations/people/session'
import { sessionTokenIn } from '#app/staff/session-cookie'
import { longestUpload } from '#app/staff/uploaded-text'

import type { ServerContext } from './context'

// A pasted text of a megabyte comes back to be shortened; in percent signs it is three times as long.
const usual = 4 * 1024 * 1024
// The fields beside a file, and the lines between them.
const beside = 256 * 1024

/** How much a request may bring: files come from colleagues who have signed in, and only from them. */
export function longestBody({ register }: Pick<ServerContext, 'register'>) {
  return async (request: Request): Promise<number> => {
    if (sideOf(request.path) !== 'staff') return usual
    if (!/^multipart\/form-data\b/i.test(request.get('content-type') ?? '')) return usual
    const token = sessionTokenIn(request.get('cookie'))
    if (token === undefined) return usual
    const hour = Math.floor(Date.now() / 3_600_000)
    const session = await findOpenSession({ register, hour }, token)
    return session && !session.factorDue ? longestUpload + beside : usual
  }
}
