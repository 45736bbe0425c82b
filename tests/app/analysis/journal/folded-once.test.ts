import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import type { JournalLine } from '#app/analysis/journal/journal-line'
import { JournalStore } from '#app/analysis/journal/journal-store'
import { journalKeyFor } from '#app/vault/journal-cipher'
import { ok } from '#surveys/result'

import { amara, mark } from '../../../surveys/journal/writing'
import { must } from '../../operations/answering'

/** A server that keeps all and has nothing new to tell. */
const line: JournalLine = {
  list: () => Promise.resolve(ok({ edits: [], more: false })),
  add: (edits) => Promise.resolve(ok({ kept: edits.map(({ id }) => id), refused: [] })),
}

test('what is shown stays the very same while nothing of it changes, however often it is read', async () => {
  const key = await journalKeyFor({ privateKey: randomBytes(32) }, 'z9z9')
  const store = new JournalStore({ line, key, by: amara, random: randomBytes })
  must(await store.write({ kind: 'text-read', text: mark(1), done: true, over: [] }))
  const { journal } = store.view()

  await store.sync()
  await store.sync()

  expect(store.view()).toMatchObject({ isRead: true, unsent: 0 })
  expect(store.view().journal).toBe(journal)
  expect(journal.texts.get(mark(1))?.codings.get(amara)?.read).toBe(true)
})
