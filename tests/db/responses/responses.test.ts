import { expect, test } from 'vitest'

import {
  addDraft,
  findDraft,
  removeDraft,
  replaceDraft,
  tryDraft,
} from '#db/responses/queries/drafts'
import { addEnvelopes, type Envelope, removeEnvelopes } from '#db/responses/queries/envelopes'

import { engines, freshStores } from '../../support/fresh-stores'

const id = (fill: number) => new Uint8Array(16).fill(fill)
const nonce = (fill: number) => new Uint8Array(12).fill(fill)
const body = new Uint8Array([1, 2, 3])
const envelope = (fill: number, said = body): Envelope => {
  return { id: id(fill), survey: 'k7m2', kind: 'answers', body: said }
}
const draft = { id: id(1), survey: 'k7m2', nonce: nonce(1), body, expires_on: '2026-03-04' }

test.each(engines)(
  'on %s an envelope that is there is neither doubled nor changed',
  async (engine) => {
    const { responses } = await freshStores(engine)

    const first = await addEnvelopes(responses, [envelope(1), envelope(2)])
    const again = await addEnvelopes(responses, [envelope(1, new Uint8Array([9])), envelope(3)])

    const rows = await responses.selectFrom('envelope').select('body').orderBy('id').execute()
    expect([first, again]).toEqual([2, 1])
    expect(rows.map((row) => [...row.body])).toEqual([[...body], [...body], [...body]])
  },
)

test.each(engines)('on %s removing says how many envelopes were there', async (engine) => {
  const { responses } = await freshStores(engine)
  await addEnvelopes(responses, [envelope(1), envelope(2)])

  expect(await removeEnvelopes(responses, [id(1), id(7)])).toBe(1)
  expect(await removeEnvelopes(responses, [id(1), id(7)])).toBe(0)
})

test.each(engines)('on %s a key that is not sixteen bytes is refused', async (engine) => {
  const { responses } = await freshStores(engine)
  const short = { ...envelope(1), id: new Uint8Array(8) }

  await expect(addEnvelopes(responses, [short])).rejects.toThrow(/envelope_id/)
  await expect(addDraft(responses, { ...draft, nonce: id(1) })).rejects.toThrow(/draft_nonce/)
})

test.each(engines)('on %s a draft is replaced and removed only as it was read', async (engine) => {
  const { responses } = await freshStores(engine)
  await addDraft(responses, draft)
  const next = { nonce: nonce(2), body, expires_on: '2026-03-05' }

  expect(await replaceDraft(responses, id(1), nonce(9), next)).toBe(false)
  expect(await replaceDraft(responses, id(1), nonce(1), next)).toBe(true)
  expect(await replaceDraft(responses, id(1), nonce(1), next)).toBe(false)
  expect(await removeDraft(responses, id(1), nonce(1))).toBe(false)
  expect(await removeDraft(responses, id(1), nonce(2))).toBe(true)
  expect(await replaceDraft(responses, id(1), nonce(2), next)).toBe(false)
})

test.each(engines)('on %s trying out a draft leaves nothing', async (engine) => {
  const { responses } = await freshStores(engine)

  await tryDraft(responses, draft)

  expect(await findDraft(responses, draft.id)).toBeUndefined()
})

test.each(engines)(
  'on %s no column of the responses holds a time, a number or a language',
  async (engine) => {
    const { responses } = await freshStores(engine)

    const tables = await responses.introspection.getTables()

    expect(
      Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((c) => c.name)])),
    ).toEqual({
      envelope: ['id', 'survey', 'kind', 'body'],
      draft: ['id', 'survey', 'nonce', 'body', 'expires_on'],
      return_code: ['id', 'survey', 'wrapped', 'expires_on'],
    })
    const types = tables.flatMap(({ columns }) =>
      columns.map((column) => column.dataType.toLowerCase()),
    )
    expect([...new Set(types)].sort()).toEqual(
      engine === 'sqlite' ? ['blob', 'text'] : ['bytea', 'text'],
    )
  },
)
