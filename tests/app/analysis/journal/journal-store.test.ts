import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { journalLine } from '#app/analysis/journal/journal-line'
import { JournalStore, type Done } from '#app/analysis/journal/journal-store'
import { keepInStep } from '#app/analysis/journal/keep-in-step'
import { erase } from '#app/operations/erase'
import { addEdits } from '#app/operations/journal/add-edits'
import { listEdits } from '#app/operations/journal/list-edits'
import { openEdit, type JournalKey } from '#app/vault/journal-cipher'
import { countJournalEdits } from '#db/register/queries/journal'
import type { Edit } from '#surveys/journal/edit'

import { amara as someone, mark, shown, write } from '../../../surveys/journal/writing'
import { on } from '../../operations/a-survey-open'
import { must } from '../../operations/answering'
import { backedUp, restored } from '../../operations/backups'
import { sealedBy, slug } from '../../operations/journal/a-journal'
import type { Person } from '../../operations/requests/four-eyes'
import { ask, atWork, send, type Asker } from '../../staff/journal-door'

type Fetch = typeof fetch

/** A browser whose requests reach the real door of the server. */
function browserOf(reached: { now: Asker }): Fetch {
  return async (address, how = {}) => {
    const since = new URL(words(address), 'https://soundings.example').searchParams.get('since')
    const answer =
      how.method === 'POST'
        ? send(reached.now, words(how.body))
        : ask(reached.now, since ?? undefined)
    return answer.catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      const { init } = thrown as { init: ResponseInit }
      return new Response(null, init)
    })
  }
}

/** What our script hands to `fetch` is text. */
function words(given: unknown): string {
  return typeof given === 'string' ? given : ''
}

function storeOf(key: JournalKey, fetching: Fetch, by: string): JournalStore {
  return new JournalStore({ line: journalLine('/journal', fetching), key, by, random: randomBytes })
}

async function two() {
  const { amara, bo, holders, key } = await atWork()
  const reached = { now: amara as Asker }
  const [one, other] = holders.map(({ fingerprint }) =>
    storeOf(key, browserOf(reached), fingerprint),
  )
  if (!one || !other) throw new Error('There are two holders.')
  return { amara, bo, holders, key, reached, one, other }
}

const translation = (n: number, words: string, over: string[] = []): Done => {
  return { kind: 'text-translated', text: mark(n), lang: 'fr', words, over }
}
const journalOf = (store: JournalStore) => shown(store.view().journal)
const wordsIn = (store: JournalStore) =>
  [...store.view().journal.texts.values()].map(({ translations }) => translations.get('fr')?.value)

async function stored({ register }: Asker, person: Person, key: JournalKey): Promise<Edit[]> {
  const { edits } = must(await listEdits({ ...person, register }, { slug }))
  return Promise.all(edits.map(async (edit) => must(await openEdit(key, edit))))
}

test('two who work at once come to the same, and nothing of either is missing', async () => {
  const { one, other } = await two()

  await Promise.all(
    [one, other].map(async (store, who) => {
      for (let n = 1; n <= 30; n += 1) {
        must(await store.write(translation(n, `${who} ${n}`)))
        if (n % 7 === who) await store.sync()
      }
      await store.sync()
    }),
  )
  for (const store of [one, other]) await store.sync()

  expect(journalOf(one)).toBe(journalOf(other))
  expect(one.view()).toMatchObject({ isRead: true, unsent: 0, newer: 0, damaged: 0 })
  expect(one.view().journal.history.edits).toHaveLength(60)
  const { texts } = one.view().journal
  const disputed = [...texts.values()].map((work) => work.translations.get('fr')?.others.length)
  expect(disputed).toEqual(Array<number>(30).fill(1))
})

test('what is written counts at once, and whoever listens is told', async () => {
  const { one } = await two()
  let told = 0
  const stop = one.subscribe(() => (told += 1))

  const edit = must(await one.write(translation(1, 'La nuit')))
  stop()
  must(await one.write(translation(2, 'De nuit', [])))

  expect([told, wordsIn(one), one.view().unsent]).toEqual([1, ['La nuit', 'De nuit'], 2])
  expect(edit.clock).toBe(1)
})

test('an answer that is lost costs nothing: the same bytes go again and are there once', async () => {
  const { amara, holders, key, reached } = await two()
  const through = browserOf(reached)
  let lost = 0
  const sentTwice = new Map<string, Set<string>>()
  const breaking: Fetch = async (address, how = {}) => {
    const answer = await through(address, how)
    if (how.method !== 'POST') return answer
    const { edits } = JSON.parse(words(how.body)) as { edits: { id: string; sealed: string }[] }
    for (const { id, sealed } of edits)
      sentTwice.set(id, (sentTwice.get(id) ?? new Set()).add(sealed))
    lost += 1
    if (lost < 3) throw new TypeError('Failed to fetch')
    return answer
  }
  const store = storeOf(key, breaking, holders[0].fingerprint)
  for (const n of [1, 2, 3]) must(await store.write(translation(n, `${n}`)))

  const troubles: unknown[] = []
  while (troubles.length < 3) {
    await store.sync()
    troubles.push(store.view().trouble)
  }

  expect(troubles).toEqual(['no-line', undefined, undefined])
  expect(store.view()).toMatchObject({ unsent: 0 })
  expect(await stored(reached.now, amara, key)).toHaveLength(3)
  expect([...sentTwice.values()].map(({ size }) => size)).toEqual([1, 1, 1])
})

test('without a line nothing is lost, nor while somebody is signed out', async () => {
  const { amara, reached, one } = await two()
  const { register, responses } = amara
  must(await one.write(translation(1, 'La nuit')))

  reached.now = { register, responses }
  await one.sync()
  expect(one.view()).toMatchObject({ trouble: 'signed-out', unsent: 1, isRead: false })
  reached.now = amara
  await one.sync()

  expect(one.view()).toMatchObject({ trouble: undefined, unsent: 0, isRead: true })
})

test('after an older backup was restored all that anybody knew is there again, once', async () => {
  const { amara, key, reached, one, other } = await two()
  must(await one.write(translation(1, 'early')))
  await one.sync()
  const backup = await backedUp(amara)
  for (const n of [2, 3]) must(await one.write(translation(n, 'late')))
  await one.sync()
  await other.sync()
  must(await other.write(translation(4, 'later still')))
  await other.sync()
  const all = other.view().journal.history.edits

  const { register, responses } = await restored(backup)
  reached.now = { ...amara, register, responses }
  expect(await stored(reached.now, amara, key)).toHaveLength(1)
  for (const store of [one, other, one]) await store.sync()

  const there = await stored(reached.now, amara, key)
  expect(there.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
  expect(journalOf(one)).toBe(journalOf(other))
  expect([one.view().unsent, other.view().unsent]).toEqual([0, 0])
})

test('an edit whose name is taken by something else goes by another one, and what replaces it follows', async () => {
  const { amara, key, one, other } = await two()
  const first = must(await one.write(translation(1, 'La nuit')))
  must(await one.write(translation(1, 'De nuit', [first.id])))
  const foreign = write(
    'text-translated',
    someone,
    { text: mark(9), lang: 'fr', words: 'Foreign' },
    { id: first.id },
  )
  must(await addEdits(amara, { slug, edits: await sealedBy(key, foreign) }))

  for (const store of [one, other]) await store.sync()

  expect(journalOf(one)).toBe(journalOf(other))
  expect(wordsIn(other).sort()).toEqual(['De nuit', 'Foreign'])
  const kept = other.view().journal.texts.get(mark(1))?.translations.get('fr')
  expect(kept?.others).toEqual([])
  expect(one.view().unsent).toBe(0)
})

test('rows that open to nothing and edits of a newer house are counted and left out', async () => {
  const { amara, key, one } = await two()
  const noise = Buffer.alloc(1 + 12 + 1024 + 16, 1).toString('base64url')
  const newer = {
    ...write('text-read', someone, { text: mark(1), done: true }),
    format: 'soundings.edit/2',
  }
  const edits = [{ id: mark(50), sealed: noise }, ...(await sealedBy(key, newer as never))]
  must(await addEdits(amara, { slug, edits }))

  await one.sync()

  expect(one.view()).toMatchObject({ newer: 1, damaged: 1, unsent: 0, trouble: undefined })
  expect(one.view().journal.history.edits).toEqual([])
})

test('long translations go in pieces that the server takes', async () => {
  const { reached, one } = await two()
  for (let n = 1; n <= 9; n += 1) must(await one.write(translation(n, '性'.repeat(60_000))))

  await one.sync()

  expect(one.view()).toMatchObject({ unsent: 0, trouble: undefined })
  expect(await countJournalEdits(reached.now.register, 'k7m2')).toBe(9)
})

test('what is no edit, or too long for one, is refused before it counts', async () => {
  const { one } = await two()
  const codeOf = async (done: Done) => {
    const written = await one.write(done)
    return written.ok ? 'written' : written.problems[0]?.code
  }

  expect(await codeOf(translation(1, 'a'.repeat(60_001)))).toBe('not-an-edit')
  expect(await codeOf(translation(1, '\u0007'.repeat(60_000)))).toBe('edit-too-long')
  expect(one.view()).toMatchObject({ unsent: 0 })
})

test('whoever keeps in step reads what another wrote, and ends with the survey', async () => {
  const { amara, one, other } = await two()
  must(await one.write(translation(1, 'La nuit')))
  const pauses: number[] = []

  await keepInStep(other, {
    isOver: () => pauses.length > 5,
    pause: async (milliseconds) => {
      pauses.push(milliseconds)
      if (pauses.length === 1) await one.sync()
      if (pauses.length === 3) must(await erase({ ...amara, ...on('2027-03-02') }, { slug }))
    },
  })

  expect(pauses).toEqual([20_000, 20_000, 20_000])
  expect(wordsIn(other)).toEqual(['La nuit'])
  expect(other.view().trouble).toBe('survey-erased')
})
