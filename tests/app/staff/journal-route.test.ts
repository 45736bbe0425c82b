import { expect, test } from 'vitest'

import { mostEdits } from '#app/operations/journal/limits'
import type { SealedEdit } from '#app/vault/sealed-edit'

import { mark } from '../../surveys/journal/writing'
import { opened, sealedBy, translations } from '../operations/journal/a-journal'
import { ask, atWork, send } from './journal-door'

const sent = (edits: SealedEdit[]) => JSON.stringify({ edits })

test('what one key holder sends another fetches, and nothing on the way keeps it', async () => {
  const { amara, bo, key } = await atWork()
  const edits = translations(3)

  const added = await send(amara, sent(await sealedBy(key, ...edits)))
  const fetched = await ask(bo)

  expect([added.status, await added.json()]).toEqual([
    200,
    { kept: edits.map(({ id }) => id), refused: [] },
  ])
  const listed = (await fetched.json()) as { edits: SealedEdit[]; next: string; more: boolean }
  expect(await opened(key, listed.edits)).toEqual(edits)
  expect([listed.next, listed.more]).toEqual([edits[2]?.id, false])
  for (const answer of [added, fetched]) {
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('Content-Type')).toBe('application/json')
  }
  expect(await (await ask(bo, listed.next)).json()).toEqual({
    ...{ edits: [], next: listed.next, more: false },
  })
})

test('what is refused is named edit by edit, and the status says that there is something', async () => {
  const { amara, key } = await atWork()
  const [edit] = translations(1)
  if (!edit) throw new Error('One edit was made.')
  await send(amara, sent(await sealedBy(key, edit)))

  const answer = await send(amara, sent(await sealedBy(key, edit)))

  expect(answer.status).toBe(409)
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
  const refused = [{ id: edit.id, code: 'edit-id-taken' }]
  expect(await answer.json()).toEqual({ kept: [], refused })
})

test('why nothing is listed or taken is told by a code', async () => {
  const { amara, key } = await atWork()
  const early = await atWork({ handedOut: false })
  const codeOf = async (asked: Promise<Response>) => {
    const answer = await asked
    const { problems } = (await answer.json()) as { problems: { code: string }[] }
    return [answer.status, problems[0]?.code]
  }
  const many = Array.from({ length: mostEdits + 1 }, (_, n) => ({ id: mark(n), sealed: '' }))

  expect(await codeOf(ask(amara, mark(999)))).toEqual([409, 'unknown-edit'])
  expect(await codeOf(ask(early.amara))).toEqual([409, 'never-handed-out'])
  expect(await codeOf(send(early.amara, sent(await sealedBy(key))))).toEqual([
    ...[409, 'never-handed-out'],
  ])
  expect(await codeOf(send(amara, sent(many)))).toEqual([413, 'too-much'])
})

test.each([
  ['no JSON', 'edits='],
  ['a list alone', '[]'],
  ['an edit without an id', '{"edits":[{"sealed":"AQ"}]}'],
  ['words beside it', '{"edits":[],"by":"Amara"}'],
])('a body that is %s is refused', async (_what, body) => {
  const { amara } = await atWork()

  await expect(send(amara, body)).rejects.toMatchObject({ init: { status: 400 } })
})

test('a consultation that there is not has no journal', async () => {
  const { amara } = await atWork()

  await expect(ask(amara, undefined, 'another')).rejects.toMatchObject({ init: { status: 404 } })
})
