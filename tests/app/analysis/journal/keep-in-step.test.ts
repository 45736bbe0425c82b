import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { journalLine } from '#app/analysis/journal/journal-line'
import { JournalStore } from '#app/analysis/journal/journal-store'
import { keepInStep } from '#app/analysis/journal/keep-in-step'
import { addKeyOwner } from '#db/register/queries/key-owners'

import { ask, atWork } from '../../staff/journal-door'

test('whoever keeps in step ends when their key of the survey is gone', async () => {
  const { amara, bo, holders, key } = await atWork()
  const line = journalLine('/journal', () => ask(bo))
  const store = new JournalStore({ line, key, by: holders[1].fingerprint, random: randomBytes })
  const person = amara.session.colleague.id
  const pauses: number[] = []

  await keepInStep(store, {
    isOver: () => pauses.length > 5,
    pause: async (milliseconds) => {
      pauses.push(milliseconds)
      if (pauses.length < 2) return
      for (const { fingerprint } of holders) {
        await addKeyOwner(amara.register, { fingerprint, person })
      }
    },
  })

  expect(pauses).toEqual([20_000, 20_000])
  expect(store.view().trouble).toBe('no-key-of-survey')
})
