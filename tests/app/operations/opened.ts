import { openEnvelope } from '#app/vault/open'
import type { ResponsesDb } from '#db/connection'
import type { KeyPair } from '#app/vault/key-pair'

import { must } from './answering'

/** Every envelope of a store as its plaintext, as a key holder would see it. */
export async function openAll(responses: ResponsesDb, pair: KeyPair): Promise<unknown[]> {
  const rows = await responses.selectFrom('envelope').selectAll().execute()
  return Promise.all(
    rows.map(async ({ body, ...place }) => {
      const plain = must(await openEnvelope(pair, place, new Uint8Array(body)))
      return JSON.parse(new TextDecoder().decode(plain)) as unknown
    }),
  )
}

/** How many rows each table of the responses store has. */
export async function rowCounts(responses: ResponsesDb) {
  const count = async (table: 'envelope' | 'draft' | 'return_code') => {
    const rows = await responses.selectFrom(table).select('id').execute()
    return rows.length
  }
  const [envelope, draft, code] = [
    await count('envelope'),
    await count('draft'),
    await count('return_code'),
  ]
  return { envelope, draft, return_code: code }
}
