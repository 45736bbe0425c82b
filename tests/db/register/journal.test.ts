import { expect, test } from 'vitest'

import {
  addJournalEdits,
  countJournalEdits,
  findArrival,
  forgetJournal,
  listJournalEdits,
  listLengthsAfter,
} from '#db/register/queries/journal'

import { engines, freshStores } from '../../support/fresh-stores'

const id = (fill: number) => new Uint8Array(16).fill(fill)
const edit = (fill: number, length = 3) => ({
  id: id(fill),
  sealed: new Uint8Array(length).fill(fill),
})

test.each(engines)('on %s edits are counted by survey as they come', async (engine) => {
  const { register } = await freshStores(engine)

  await addJournalEdits(register, 'k7m2', [edit(1), edit(2)])
  await addJournalEdits(register, 'q5r8', [edit(1)])
  await addJournalEdits(register, 'k7m2', [edit(3)])

  expect(await countJournalEdits(register, 'k7m2')).toBe(3)
  expect(await findArrival(register, 'k7m2', id(3))).toBe(3)
  expect(await findArrival(register, 'q5r8', id(1))).toBe(1)
  expect(await findArrival(register, 'q5r8', id(3))).toBeUndefined()
})

test.each(engines)('on %s an edit that is there is neither doubled nor changed', async (engine) => {
  const { register } = await freshStores(engine)
  const other = { id: id(1), sealed: Uint8Array.of(9) }

  const first = await addJournalEdits(register, 'k7m2', [edit(1), edit(1), other])
  const second = await addJournalEdits(register, 'k7m2', [other, edit(1), edit(2)])

  expect([first, second]).toEqual([
    ['added', 'known', 'taken'],
    ['taken', 'known', 'added'],
  ])
  const kept = await listJournalEdits(register, 'k7m2', { after: 0, upTo: 9 })
  expect(kept.map(({ sealed }) => [...sealed])).toEqual([
    [1, 1, 1],
    [2, 2, 2],
  ])
})

test.each(engines)('on %s edits are listed from one on, by their lengths first', async (engine) => {
  const { register } = await freshStores(engine)
  await addJournalEdits(register, 'k7m2', [edit(1), edit(2, 70_000), edit(3), edit(4)])

  expect(await listLengthsAfter(register, 'k7m2', { after: 1, most: 2 })).toEqual([
    { arrived: 2, length: 70_000 },
    { arrived: 3, length: 3 },
  ])
  const some = await listJournalEdits(register, 'k7m2', { after: 1, upTo: 3 })
  expect(some.map((each) => each.id[0])).toEqual([2, 3])
})

test.each(engines)('on %s an id that is not sixteen bytes is refused', async (engine) => {
  const { register } = await freshStores(engine)
  const short = { id: new Uint8Array(8), sealed: Uint8Array.of(1) }

  await expect(addJournalEdits(register, 'k7m2', [short])).rejects.toThrow(/journal_edit_id/)
})

test.each(engines)(
  'on %s a journal is forgotten whole, and the next one begins at one',
  async (engine) => {
    const { register } = await freshStores(engine)
    await addJournalEdits(register, 'k7m2', [edit(1), edit(2)])

    expect(await forgetJournal(register, 'k7m2')).toBe(2)
    expect(await forgetJournal(register, 'k7m2')).toBe(0)
    await addJournalEdits(register, 'k7m2', [edit(3)])
    expect(await findArrival(register, 'k7m2', id(3))).toBe(1)
  },
)

test.each(engines)('on %s no column of a journal tells who, when or about what', async (engine) => {
  const { register } = await freshStores(engine)

  const tables = await register.introspection.getTables()

  const journal = tables.find(({ name }) => name === 'journal_edit')
  expect(journal?.columns.map((column) => column.name)).toEqual([
    ...['survey', 'arrived', 'id', 'sealed'],
  ])
})
