import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import type { ResponsesDb } from '#db/connection'
import { addResponse } from '#db/responses/queries/add-response'
import { addEnvelopes, type Envelope } from '#db/responses/queries/envelopes'

import { openFreshPlace } from '../support/fresh-stores'
import { seeded } from '../support/seeded'

const [responses, envelopesEach, surveys] = [8, 3, 8]
type Add = (db: ResponsesDb, envelopes: Envelope[]) => Promise<unknown>

test('the envelopes of one response lie no nearer to each other in the file than chance has it', async () => {
  expect(await shareOfSiblings(addResponse)).toBeLessThan(0.2)
})

test('stored without care they lie side by side', async () => {
  expect(await shareOfSiblings(addEnvelopes)).toBeGreaterThan(0.5)
})

/** Of neighbours in the file, how many belong to one response; by chance about one in eleven. */
async function shareOfSiblings(add: Add): Promise<number> {
  let [siblings, pairs] = [0, 0]
  for (let seed = 1; seed <= surveys; seed += 1) {
    const order = await orderInFile(add, seeded(seed))
    for (const [place, response] of order.slice(1).entries()) {
      pairs += 1
      if (order[place] === response) siblings += 1
    }
  }
  return siblings / pairs
}

/** The number of the response of each envelope, as they lie in the file. */
async function orderInFile(add: Add, random: (length: number) => Uint8Array): Promise<number[]> {
  const { stores, place } = await openFreshPlace('sqlite')
  await sql`pragma synchronous = 0`.execute(stores.responses)
  const sent: { response: number; body: Uint8Array }[] = []
  for (let response = 0; response < responses; response += 1) {
    const envelopes = Array.from({ length: envelopesEach }, () => anEnvelope(random))
    sent.push(...envelopes.map(({ body }) => ({ response, body })))
    await stores.responses.transaction().execute((trx) => add(trx, envelopes))
  }
  const bytes = readFileSync(join(place.dataDir, 'responses.sqlite'))
  const placed = sent.map(({ response, body }) => ({ response, at: bytes.indexOf(body) }))
  return placed.sort((left, right) => left.at - right.at).map(({ response }) => response)
}

function anEnvelope(random: (length: number) => Uint8Array): Envelope {
  return { id: random(16), survey: 'k7m2', kind: 'answers', body: random(1024 + 82) }
}
