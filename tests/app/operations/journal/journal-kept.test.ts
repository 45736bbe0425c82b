import { expect, test } from 'vitest'

import { erase } from '#app/operations/erase'
import { addEdits } from '#app/operations/journal/add-edits'
import { listEdits } from '#app/operations/journal/list-edits'
import { journalKeyFor } from '#app/vault/journal-cipher'
import { addJournalEdits, countJournalEdits } from '#db/register/queries/journal'
import { listLog } from '#db/register/queries/log'

import { engines } from '../../../support/fresh-stores'
import { requireSurveyKey, surveyKeyOf } from '../a-network'
import { on } from '../a-survey-open'
import { must } from '../answering'
import { backedUp, onlyIn, restored } from '../backups'
import { aJournal, keep, opened, sealedBy, slug, translations } from './a-journal'

const others = { sqlite: 'postgres', postgres: 'sqlite' } as const
const after = on('2027-03-02')

test.each(engines)(
  'a journal on %s comes back with a backup on the other engine',
  async (engine) => {
    const { context, key, holders } = await aJournal(engine)
    const edits = translations(450)
    await keep(context, key, edits)
    await addJournalEdits(context.register, 'aa11', await bytesOf(key, 3))
    await addJournalEdits(context.register, 'zz99', await bytesOf(key, 3))
    const first = await backedUp(context)

    const elsewhere = await restored(first, others[engine])

    const { edits: listed, more } = must(await listEdits(elsewhere, { slug }))
    const again = await journalKeyFor(await requireSurveyKey(elsewhere, 'k7m2', holders[1]), 'k7m2')
    expect([await opened(again, listed), more]).toEqual([edits, false])
    const second = await backedUp(elsewhere)
    expect(onlyIn(second.file, first.file)).toEqual(['foot', 'key_backup'])
  },
)

test('whoever knew more than an older backup does is told, and brings it again', async () => {
  const { context, key } = await aJournal()
  const [early, late] = [translations(3), translations(2)]
  await keep(context, key, early)
  const backup = await backedUp(context)
  const sent = await keep(context, key, late)
  const { next } = must(await listEdits(context, { slug }))

  const elsewhere = await restored(backup)

  expect(await listEdits(elsewhere, { slug, since: next })).toEqual({
    ...{ ok: false, problems: [{ code: 'unknown-edit' }] },
  })
  must(await addEdits(elsewhere, { slug, edits: sent }))
  const { edits } = must(await listEdits(elsewhere, { slug }))
  expect(await opened(key, edits)).toEqual([...early, ...late])
})

test.each(engines)(
  'on %s erasing takes the journal of a survey and of no other',
  async (engine) => {
    const { context, key, holders } = await aJournal(engine)
    await keep(context, key, translations(23))
    await addJournalEdits(context.register, 'q5r8', await bytesOf(key, 2))
    const old = await backedUp(context)

    must(await erase({ ...context, ...after }, { slug }))

    const counts = ['k7m2', 'q5r8'].map((survey) => countJournalEdits(context.register, survey))
    expect(await Promise.all(counts)).toEqual([0, 2])
    const entry = (await listLog(context.register)).at(-1)
    expect(entry?.what).toBe('survey erased')
    expect(JSON.parse(entry?.facts ?? '')).toMatchObject({ edits: 20 })
    // What an older backup still holds opens for nobody, for the keys are gone from the file beside it.
    const elsewhere = await restored(old)
    expect(await countJournalEdits(elsewhere.register, 'k7m2')).toBe(23)
    expect(await surveyKeyOf(elsewhere, 'k7m2', holders[0])).toBeUndefined()
  },
)

test('edits that came while a survey was erased are gone once it is erased again', async () => {
  const { context, key } = await aJournal()
  const later = { ...context, ...after }
  must(await erase(later, { slug }))
  await addJournalEdits(context.register, 'k7m2', await bytesOf(key, 7))

  must(await erase(later, { slug }))

  expect(await countJournalEdits(context.register, 'k7m2')).toBe(0)
  const entry = (await listLog(context.register)).at(-1)
  expect(entry).toMatchObject({ what: 'erasure finished' })
  expect(JSON.parse(entry?.facts ?? '')).toMatchObject({ edits: 5 })
})

async function bytesOf(key: Parameters<typeof sealedBy>[0], count: number) {
  const sealed = await sealedBy(key, ...translations(count))
  return sealed.map((edit) => ({
    id: Buffer.from(edit.id, 'base64url'),
    sealed: Buffer.from(edit.sealed, 'base64url'),
  }))
}
