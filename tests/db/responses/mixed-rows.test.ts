import { expect, test } from 'vitest'

import { addResponse } from '#db/responses/queries/add-response'
import type { Envelope } from '#db/responses/queries/envelopes'

import { engines, freshStores } from '../../support/fresh-stores'
import { seeded } from '../../support/seeded'

const random = seeded(7)
const envelopes = Array.from({ length: 120 }, (): Envelope => {
  return { id: random(16), survey: 'k7m2', kind: 'answers', body: random(1105) }
})

test.each(engines)('on %s rows among which others were laid down are all there', async (engine) => {
  const { responses } = await freshStores(engine)

  for (const envelope of envelopes) await addResponse(responses, [envelope])

  const rows = await responses.selectFrom('envelope').selectAll().orderBy('id').execute()
  const sent = envelopes.toSorted((left, right) => Buffer.compare(left.id, right.id))
  expect(rows.map(plain)).toEqual(sent.map(plain))
})

test.each(engines)('on %s a row that is there already stays as it is', async (engine) => {
  const { responses } = await freshStores(engine)
  const [first, ...others] = envelopes.slice(0, 20)
  if (!first) throw new Error('There is no envelope.')
  for (const envelope of [first, ...others]) await addResponse(responses, [envelope])

  await addResponse(responses, [{ ...first, body: random(1105) }])

  const rows = await responses.selectFrom('envelope').selectAll().execute()
  expect(rows).toHaveLength(20)
  expect(rows.map(plain)).toContainEqual(plain(first))
})

function plain({ id, body, ...rest }: Envelope) {
  return { ...rest, id: Buffer.from(id).toString('hex'), body: Buffer.from(body).toString('hex') }
}
