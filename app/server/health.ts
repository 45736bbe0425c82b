import type { RequestHandler } from 'express'
import { sql } from 'kysely'

import type { Stores } from '#db/connection'

/** Whether both stores answer; nothing about people. */
export function health({ register, responses }: Stores): RequestHandler {
  return async (_request, response) => {
    const asked = [sql`select 1`.execute(register), sql`select 1`.execute(responses)]
    const ok = (await Promise.allSettled(asked)).every(({ status }) => status === 'fulfilled')
    response.status(ok ? 200 : 503).json({ ok })
  }
}
