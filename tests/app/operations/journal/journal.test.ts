import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { close } from '#app/operations/close'
import { erase } from '#app/operations/erase'
import { addEdits } from '#app/operations/journal/add-edits'
import { mostBytes, mostEdits } from '#app/operations/journal/limits'
import { listEdits } from '#app/operations/journal/list-edits'
import { makeBundle } from '#app/operations/make-bundle'
import type { Asking } from '#app/operations/requests/person'
import { addKeyOwner } from '#db/register/queries/key-owners'
import { listLog } from '#db/register/queries/log'

import { engines } from '../../../support/fresh-stores'
import { mark } from '../../../surveys/journal/writing'
import { aPublishedSurvey, publishNow, soundSurvey } from '../a-network'
import { on } from '../a-survey-open'
import { must } from '../answering'
import { twoHolders } from '../requests/four-eyes'
import { aJournal, keep, opened, sealedBy, slug, translations } from './a-journal'

const listed = async (context: Asking, since?: string) =>
  must(await listEdits(context, { slug, since }))

test.each(engines)('on %s two who work at once read all that both have done', async (engine) => {
  const { context, key, other } = await aJournal(engine)
  const [mine, theirs] = [translations(40, 'La nuit'), translations(40, 'De nuit')]

  for (let n = 0; n < 40; n += 8) {
    await Promise.all([
      keep({ ...context, who: 'Amara' }, key, mine.slice(n, n + 8)),
      keep({ ...context, who: 'Bo' }, other, theirs.slice(n, n + 8)),
    ])
  }

  const { edits, more } = await listed(context)
  const read = await opened(other, edits)
  expect(more).toBe(false)
  expect(read.map(({ id }) => id).sort()).toEqual([...mine, ...theirs].map(({ id }) => id).sort())
})

test.each(engines)(
  'on %s whoever asks on gets what came since, and nothing twice',
  async (engine) => {
    const { context, key } = await aJournal(engine)
    const edits = translations(5)

    const empty = await listed(context)
    await keep(context, key, edits.slice(0, 3))
    const first = await listed(context, empty.next)
    await keep(context, key, edits.slice(3))
    const second = await listed(context, first.next)
    const third = await listed(context, second.next)

    expect(empty).toEqual({ edits: [], more: false })
    const ids = [first, second, third].map((each) => each.edits.map(({ id }) => id))
    expect(ids.map(({ length }) => length)).toEqual([3, 2, 0])
    expect(ids.flat()).toEqual(edits.map(({ id }) => id))
    expect(third.next).toBe(second.next)
  },
)

test.each(engines)(
  'on %s what was sent again is there once, and its bytes stay',
  async (engine) => {
    const { context, key } = await aJournal(engine)
    const [edit, next] = translations(2)
    if (!edit || !next) throw new Error('Two edits were made.')
    const before = await keep(context, key, [edit])
    const [again] = await sealedBy(key, edit)
    const both = [...(await sealedBy(key, next)), ...before]

    const repeated = must(await addEdits(context, { slug, edits: both }))
    const other = must(await addEdits(context, { slug, edits: again ? [again] : [] }))

    expect(repeated).toEqual({ kept: [next.id, edit.id], refused: [] })
    expect(other).toEqual({ kept: [], refused: [{ id: edit.id, code: 'edit-id-taken' }] })
    const { edits } = await listed(context)
    expect(edits).toEqual([before[0], both[0]])
  },
)

test('of edits that came together the sound ones are kept and the others named', async () => {
  const { context, key } = await aJournal()
  const [one, two] = await sealedBy(key, ...translations(2))
  if (!one || !two) throw new Error('Two edits were sealed.')
  const spoilt = [
    { id: mark(901), sealed: one.sealed.slice(0, -4) },
    { id: mark(902), sealed: `B${one.sealed.slice(1)}` },
    { id: mark(903), sealed: '' },
    { id: mark(904), sealed: 'no base64url!' },
    { id: 'short', sealed: one.sealed },
  ]

  const added = must(await addEdits(context, { slug, edits: [one, ...spoilt, two] }))

  expect(added.kept).toEqual([one.id, two.id])
  expect(added.refused).toEqual(spoilt.map(({ id }) => ({ id, code: 'not-sealed' })))
  expect((await listed(context)).edits).toEqual([one, two])
})

test('more than some at once is refused whole', async () => {
  const { context, key } = await aJournal()
  const many = await sealedBy(key, ...translations(mostEdits + 1))
  const long = await sealedBy(key, ...translations(8, '性'.repeat(50_000)))
  const tooMuch = { code: 'too-much', edits: mostEdits, bytes: mostBytes }

  expect(await addEdits(context, { slug, edits: many })).toEqual({ ok: false, problems: [tooMuch] })
  expect(await addEdits(context, { slug, edits: long })).toEqual({ ok: false, problems: [tooMuch] })
  expect((await listed(context)).edits).toEqual([])
  must(await addEdits(context, { slug, edits: many.slice(1) }))
  must(await addEdits(context, { slug, edits: long.slice(1) }))
})

test('a long journal is listed in pieces that fit', async () => {
  const { context, key } = await aJournal()
  const edits = [...translations(mostEdits + 20), ...translations(12, '性'.repeat(50_000))]
  for (let n = 0; n < edits.length; n += 7) await keep(context, key, edits.slice(n, n + 7))

  const pieces: string[][] = []
  let seen = await listed(context)
  for (;;) {
    const bytes = seen.edits.reduce(
      (sum, { sealed }) => sum + Buffer.from(sealed, 'base64url').length,
      0,
    )
    expect(bytes).toBeLessThanOrEqual(mostBytes)
    pieces.push(seen.edits.map(({ id }) => id))
    if (!seen.more) break
    seen = await listed(context, seen.next)
  }

  expect(pieces.map(({ length }) => length)).toEqual([mostEdits, 27, 5])
  expect(pieces.flat()).toEqual(edits.map(({ id }) => id))
})

test('whoever names an edit that never came is told to begin anew', async () => {
  const { context, key } = await aJournal()
  await keep(context, key, translations(1))
  const codeOf = async (since: string) => {
    const result = await listEdits(context, { slug, since })
    return result.ok ? 'listed' : result.problems[0]?.code
  }

  expect(await codeOf(mark(999))).toBe('unknown-edit')
  expect(await codeOf('')).toBe('unknown-edit')
  expect(await codeOf('nothing like an id')).toBe('unknown-edit')
})

test('before its answers were handed out a survey has no journal, nor after erasing', async () => {
  const { context } = await aPublishedSurvey()
  const codesOf = async (here = context, of = slug) => {
    const results = [
      await addEdits(here, { slug: of, edits: [] }),
      await listEdits(here, { slug: of }),
    ]
    return results.map((result) => (result.ok ? 'ok' : result.problems[0]?.code))
  }

  expect(await codesOf(context, 'another')).toEqual(['not-published', 'not-published'])
  expect(await codesOf()).toEqual(['not-closed-yet', 'not-closed-yet'])
  must(await close(context, { slug }))
  expect(await codesOf()).toEqual(['never-handed-out', 'never-handed-out'])
  must(await makeBundle(context, { slug }))
  expect(await codesOf()).toEqual(['ok', 'ok'])
  const later = { ...context, ...on('2027-03-02') }
  must(await erase(later, { slug }))
  expect(await codesOf(later)).toEqual(['survey-erased', 'survey-erased'])
})

test('a key holder who has no key of a survey reads and writes nothing of its journal', async () => {
  const { amara, bo, holders } = await twoHolders()
  must(await publishNow(amara, soundSurvey()))
  must(await close(amara, { slug }))
  must(await makeBundle(amara, { slug }))
  const person = amara.session.colleague.id
  for (const { fingerprint } of holders) await addKeyOwner(amara.register, { fingerprint, person })
  const refused = { ok: false, problems: [{ code: 'no-key-of-survey', slug }] }

  expect(await listEdits(bo, { slug })).toEqual(refused)
  expect(await addEdits(bo, { slug, edits: [] })).toEqual(refused)
  expect(await listEdits(amara, { slug })).toMatchObject({ ok: true })
})

test('the log tells once a day that somebody worked on the answers of a survey, and no more', async () => {
  const { context, key } = await aJournal()
  const [first, second, third, fourth] = translations(4).map((edit) => [edit])
  const bo = { ...context, who: 'Bo' }

  const known = await keep(context, key, first ?? [])
  await keep(context, key, second ?? [])
  await keep(bo, key, third ?? [])
  must(await addEdits({ ...bo, ...on('2026-02-02') }, { slug, edits: known }))
  await keep({ ...bo, ...on('2026-02-03') }, key, fourth ?? [])

  const told = (await listLog(context.register)).filter(({ what }) =>
    what.startsWith('open answers'),
  )
  expect(told.map(({ who, on_day, subject, facts }) => [who, on_day, subject, facts])).toEqual([
    ['Amara', '2026-02-01', slug, '{}'],
    ['Bo', '2026-02-01', slug, '{}'],
    ['Bo', '2026-02-03', slug, '{}'],
  ])
})

test('what the server cannot look into it keeps as it came, were it sealed with another key', async () => {
  const { context, key } = await aJournal()
  const noise = Buffer.concat([Buffer.of(1), randomBytes(12 + 1024 + 16)]).toString('base64url')

  must(await addEdits(context, { slug, edits: [{ id: mark(905), sealed: noise }] }))

  const { edits } = await listed(context)
  expect(edits).toHaveLength(1)
  expect(await opened(key, edits)).toEqual([])
})
