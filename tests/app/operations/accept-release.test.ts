import { expect, test } from 'vitest'

import { acceptRelease } from '#app/operations/accept-release'
import { erase } from '#app/operations/erase'
import type { StaffContext } from '#app/operations/staff-context'
import { findBrokenLogEntry, listLog } from '#db/register/queries/log'
import { findRelease, listReleases } from '#db/register/queries/releases'

import { blockTable } from '../../support/block-table'
import { engines, usualEngine } from '../../support/fresh-stores'
import { solve } from '../../surveys/findings/the-solver'
import { aPublishedSurvey, sha256 } from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'
import { aClosedSurvey, bytesOfRelease, counted, releaseOf } from './releases-made'

const { slug } = counted

function accept(context: StaffContext, body: string) {
  return acceptRelease(context, { body, hash: sha256, solve })
}

async function codesOf(accepting: ReturnType<typeof accept>): Promise<string[]> {
  const result = await accepting
  if (result.ok) return ['accepted']
  return result.problems.map((each) =>
    each.code === 'unsound-release' ? each.problem.code : each.code,
  )
}

test.each(engines)('on %s a sound release is stored byte for byte and noted', async (engine) => {
  const { context } = await aClosedSurvey(engine)
  const body = bytesOfRelease(await releaseOf(context))
  const { hash } = JSON.parse(body) as { hash: string }

  const accepted = must(await accept({ ...context, ...on('2026-03-10') }, body))

  const told = { slug, hash, number: 1, acceptedOn: '2026-03-10' }
  expect(accepted).toEqual({ ...told, already: false })
  const stored = { hash, number: 1, accepted_on: '2026-03-10', body }
  expect(await findRelease(context.register, slug)).toEqual(stored)
  const entry = (await listLog(context.register)).at(-1)
  expect(entry).toMatchObject({ on_day: '2026-03-10', what: 'release accepted', subject: slug })
  expect(JSON.parse(entry?.facts ?? '')).toEqual({ number: 1, hash })
  expect(await findBrokenLogEntry(context.register)).toBeUndefined()
})

test.each(engines)('on %s the same bytes again are the release there is', async (engine) => {
  const { context } = await aClosedSurvey(engine)
  const body = bytesOfRelease(await releaseOf(context))
  must(await accept(context, body))
  const before = await listLog(context.register)

  const again = must(await accept({ ...context, ...on('2026-05-01') }, body))

  expect(again).toMatchObject({ number: 1, acceptedOn: context.today, already: true })
  expect(await listReleases(context.register, slug)).toHaveLength(1)
  expect(await listLog(context.register)).toEqual(before)
})

test.each(engines)('on %s the same release twice at once is stored once', async (engine) => {
  const { context } = await aClosedSurvey(engine)
  const body = bytesOfRelease(await releaseOf(context))

  const both = await Promise.all([accept(context, body), accept(context, body)])

  expect(both.map((each) => must(each).already).sort()).toEqual([false, true])
  expect(await listReleases(context.register, slug)).toHaveLength(1)
})

test.each(engines)('on %s of two first releases at once one is stored', async (engine) => {
  const { context } = await aClosedSurvey(engine)
  const plain = bytesOfRelease(await releaseOf(context))
  const other = bytesOfRelease(await releaseOf(context, { messages: { en: 'Pay us fairly.' } }))

  const codes = await Promise.all([plain, other].map((body) => codesOf(accept(context, body))))

  // The other is refused in the transaction, or before it where it was judged a moment later.
  expect(codes.flat().sort()).toEqual([
    'accepted',
    expect.stringMatching(/^release(d-meanwhile|-number)$/),
  ])
  expect(await listReleases(context.register, slug)).toHaveLength(1)
})

test.each(engines)('on %s a release that cannot be noted is not stored', async (engine) => {
  const { context } = await aClosedSurvey(engine)
  const body = bytesOfRelease(await releaseOf(context))
  // The release is written before its entry in the log, so this is as if the machine stopped between.
  await blockTable(context.register, 'log')

  await expect(accept(context, body)).rejects.toThrow('blocked')

  expect(await listReleases(context.register, slug)).toEqual([])
})

test('a second release with the same numbers may add quotes and messages', async () => {
  const { context } = await aClosedSurvey()
  const first = await releaseOf(context)
  must(await accept(context, bytesOfRelease(first)))
  const quote = { question: 'story', text: 'It rained for days.', lang: 'en' as const }
  const added = { quotes: [quote], messages: { en: 'Pay us fairly.' } }

  const second = await releaseOf(context, { number: 2, earlier: [first], ...added })

  expect(must(await accept(context, bytesOfRelease(second)))).toMatchObject({ number: 2 })
  const stored = await listReleases(context.register, slug)
  expect(stored.map(({ body }) => body)).toEqual([first, second].map(bytesOfRelease))
})

test('a second release with other numbers and no new responses is refused', async () => {
  const { context } = await aClosedSurvey()
  must(await accept(context, bytesOfRelease(await releaseOf(context))))
  const changed = await releaseOf(context, { number: 2, noes: 30 })

  const codes = await codesOf(accept(context, bytesOfRelease(changed)))

  expect(new Set(codes)).toEqual(new Set(['fewer-than-ten-new']))
  expect(await listReleases(context.register, slug)).toHaveLength(1)
})

test('a release that tells too much beside an earlier one is refused', async () => {
  const { context } = await aClosedSurvey()
  must(await accept(context, bytesOfRelease(await releaseOf(context, { noes: 5 }))))
  // Whoever said “no” is still among those who did: so there were 1 to 4 of them from the start.
  const fewer = await releaseOf(context, { number: 2, responses: 90, noes: 0 })

  const codes = await codesOf(accept(context, bytesOfRelease(fewer)))

  expect(new Set(codes)).toEqual(new Set(['telling']))
  expect(await listReleases(context.register, slug)).toHaveLength(1)
})

test('a second release with enough new responses is accepted', async () => {
  const { context } = await aClosedSurvey()
  const first = await releaseOf(context)
  must(await accept(context, bytesOfRelease(first)))

  const more = { responses: 120, noes: 30, earlier: [first] }
  const second = await releaseOf(context, { number: 2, ...more })

  expect(must(await accept(context, bytesOfRelease(second)))).toMatchObject({ number: 2 })
})

test('a release that is not the next one is refused', async () => {
  const { context } = await aClosedSurvey()
  const late = bytesOfRelease(await releaseOf(context, { number: 2 }))

  const refused = await accept(context, late)

  const problem = { code: 'release-number', slug, found: 2, wanted: 1 }
  expect(refused).toEqual({ ok: false, problems: [problem] })
})

test('a file that was edited by hand is refused with the rule it breaks', async () => {
  const { context } = await aClosedSurvey()
  const release = await releaseOf(context)
  const body = bytesOfRelease(release)
  const [table, ...others] = release.tables
  const [cell, ...cells] = table?.options ?? []
  if (!table || !cell) throw new Error('The release has no table with cells')
  const edited = { ...table, options: [{ ...cell, n: cell.n + 5 }, ...cells] }
  const adding = bytesOfRelease({ ...release, tables: [edited, ...others] })

  expect(await codesOf(accept(context, body.replace('"n":', '"n" :')))).toContain('not-canonical')
  expect(await codesOf(accept(context, body.replace(/"n":\d+/, '"n":3')))).toContain('wrong-hash')
  expect(await codesOf(accept(context, adding))).toContain('not-additive')
  expect(await codesOf(accept(context, `${body}\n`))).toContain('not-canonical')
  expect(await listReleases(context.register, slug)).toEqual([])
})

test('what is no release of a survey of ours is refused', async () => {
  const { context } = await aClosedSurvey()
  const release = await releaseOf(context)
  const foreign = bytesOfRelease({ ...release, survey: 'another' })
  const unknown = bytesOfRelease({ ...release, versions: ['a'.repeat(64)] })

  expect(await accept(context, foreign)).toEqual({
    ok: false,
    problems: [{ code: 'no-such-survey', slug: 'another' }],
  })
  expect(await codesOf(accept(context, unknown))).toContain('unknown-version')
  for (const body of ['', 'hello', 'null', '[]', '{"survey":7}', '{"survey":"../x"}']) {
    expect(await codesOf(accept(context, body))).not.toContain('accepted')
  }
})

test('while a survey is open, or before its answers were handed out, nothing is accepted', async () => {
  const open = await aPublishedSurvey(usualEngine, counted)
  const body = bytesOfRelease(await releaseOf(open.context))
  const closed = await aClosedSurvey(usualEngine, { bundled: false })

  expect(await codesOf(accept(open.context, body))).toEqual(['released-while-open'])
  expect(await codesOf(accept(closed.context, body))).toEqual(['never-handed-out'])
})

test('of an erased survey the release stays, and no other is accepted', async () => {
  const { context } = await aClosedSurvey()
  const first = await releaseOf(context)
  must(await accept(context, bytesOfRelease(first)))
  const second = await releaseOf(context, { number: 2, messages: { en: 'Pay us fairly.' } })
  const later = { ...context, ...on('2027-03-02') }
  must(await erase(later, { slug }))

  expect(await codesOf(accept(later, bytesOfRelease(second)))).toEqual(['survey-erased'])
  expect(must(await accept(later, bytesOfRelease(first)))).toMatchObject({ already: true })
})
