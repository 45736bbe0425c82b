import type { Kysely } from 'kysely'

import type { RegisterSchema } from '../schema'

/** Spends a code in a transaction of its own; false if it is unknown, of another survey or spent. */
export function spendCode(
  db: Kysely<RegisterSchema>,
  survey: string,
  hash: Uint8Array,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const code = await trx
      .updateTable('access_code')
      .set({ spent: 1 })
      .where('hash', '=', hash)
      .where('survey', '=', survey)
      .where('spent', '=', 0)
      .returning('batch')
      .executeTakeFirst()
    if (!code) return false
    await trx
      .updateTable('code_batch')
      .set((batch) => ({ spent: batch('spent', '+', 1) }))
      .where('survey', '=', survey)
      .where('name', '=', code.batch)
      .execute()
    return true
  })
}
