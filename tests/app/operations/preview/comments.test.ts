import { expect, test } from 'vitest'

import { forgetPassed } from '#app/operations/people/forget-passed'
import { removeSaid, sayOfPreview, settle, type Said } from '#app/operations/preview/comment'
import { findLook, type Look } from '#app/operations/preview/find-look'
import { mostComments } from '#app/operations/preview/limits'
import type { StaffContext } from '#app/operations/staff-context'
import { removePlannedSurvey } from '#db/register/queries/planned-surveys'
import { listLog } from '#db/register/queries/log'
import { addComment, countComments, listComments } from '#db/register/queries/previews'

import { engines } from '../../../support/fresh-stores'
import { must } from '../answering'
import type { Workplace } from '../people/a-workplace'
import { aPlannedSurvey, linkTo } from './a-planned-survey'

const said: Said = {
  page: 'place',
  question: 'visited',
  wording: 'Did you visit?',
  lang: 'fr',
  text: 'Trop  vague\u202e\n— =1+1',
}

test.each(engines)(
  'on %s a comment is kept with its day, and without its writer',
  async (engine) => {
    const { context, slug, by } = await aReviewed(engine)

    must(await sayOfPreview(context, by, said))

    const [comment] = await listComments(context.register, slug)
    const { id, link, ...kept } = comment ?? {}
    expect(id).toMatch(/^[\w-]{16}$/)
    expect(link).toBe(by.link.id)
    expect(kept).toEqual({
      ...{ slug, for_whom: 'Members in Asia', page: 'place', question: 'visited', lang: 'fr' },
      ...{ wording: 'Did you visit?', text: 'Trop  vague\n— =1+1', written_on: '2026-02-01' },
      ...{ settled_on: null, settled_by: null },
    })
  },
)

test.each([
  ['', 'comment-missing'],
  [' \u200b\n ', 'comment-missing'],
  ['字'.repeat(2001), 'comment-long'],
])('“%.12s…” is no comment: %s', async (text, code) => {
  const { context, slug, by } = await aReviewed()

  const kept = await sayOfPreview(context, by, { ...said, text })

  expect(kept).toMatchObject({ ok: false, problems: [{ code }] })
  expect(await listComments(context.register, slug)).toEqual([])
})

test('of several comments all are kept or none', async () => {
  const { context, slug, by } = await aReviewed()
  const long = { ...said, question: '', text: 'x'.repeat(2001) }

  const none = await sayOfPreview(context, by, said, long)
  const before = await listComments(context.register, slug)
  must(await sayOfPreview(context, by, said, { ...long, text: 'short' }))

  expect(none).toMatchObject({ problems: [{ code: 'comment-long' }] })
  expect(before).toEqual([])
  expect(await listComments(context.register, slug)).toHaveLength(2)
})

test('2,000 characters of any script are a comment', async () => {
  const { context, by } = await aReviewed()

  expect((await sayOfPreview(context, by, { ...said, text: '😀'.repeat(2000) })).ok).toBe(true)
})

test('one link brings so many comments, and another one more', async () => {
  const { context, slug, by } = await aReviewed()
  await fill(context, slug, by.link.id)

  const full = await sayOfPreview(context, by, said)
  const other = await sayOfPreview(context, await cameBy(context, slug), said)

  expect(full).toMatchObject({ ok: false, problems: [{ code: 'comments-full' }] })
  expect(other.ok).toBe(true)
})

test('two who settle a comment do it once, and it can be opened again', async () => {
  const { context, slug, by } = await aReviewed()
  must(await sayOfPreview(context, by, said))
  const known = await only(context, slug)

  must(await settle(context, { ...known, settled: true }))
  must(await settle({ ...context, who: 'Bo' }, { ...known, settled: true }))
  const settled = await listComments(context.register, slug)
  must(await settle(context, { ...known, settled: false }))

  expect(settled[0]).toMatchObject({ settled_on: '2026-02-01', settled_by: 'Amara' })
  expect(await countComments(context.register, slug)).toEqual({ all: 1, waiting: 1 })
  expect(await deedsOf(context)).toEqual(['comment settled', 'comment opened again'])
})

test('a comment is removed for good, and the log does not repeat it', async () => {
  const { context, slug, by } = await aReviewed()
  must(await sayOfPreview(context, by, said))
  const known = await only(context, slug)

  must(await removeSaid(context, known))

  expect(await listComments(context.register, slug)).toEqual([])
  expect(await removeSaid(context, known)).toEqual(gone)
  expect(await settle(context, { ...known, settled: true })).toEqual(gone)
  expect(JSON.stringify(await listLog(context.register))).not.toContain('vague')
})

test('who may not settle comments neither settles nor removes one', async () => {
  const { context, slug, by } = await aReviewed()
  must(await sayOfPreview(context, by, said))
  const holder = { ...context, roles: ['key-holder' as const] }
  const known = await only(context, slug)

  const tried = [
    await settle(holder, { ...known, settled: true }),
    await removeSaid(holder, known),
    await settle(holder, { ...known, slug: 'another', settled: true }),
  ]

  expect(tried.map((each) => each.ok || each.problems[0]?.code)).toEqual(
    Array(3).fill('not-allowed'),
  )
})

test('the nightly work forgets comments on a survey that is no more, and no others', async () => {
  const { context, slug, by } = await aReviewed()
  must(await sayOfPreview(context, by, said))

  await forgetPassed(context)
  const before = await countComments(context.register, slug)
  await removePlannedSurvey(context.register, slug)
  await forgetPassed(context)

  expect(before.all).toBe(1)
  expect((await countComments(context.register, slug)).all).toBe(0)
})

const gone = { ok: false, problems: [{ code: 'comment-gone' }] }

async function aReviewed(engine?: 'sqlite' | 'postgres') {
  const { context, slug } = await aPlannedSurvey(engine)
  return { context, slug, by: await cameBy(context, slug) }
}

async function cameBy(context: Workplace, slug: string) {
  const { token } = await linkTo(context, slug)
  const look = await findLook(context, token)
  return { slug, link: look?.link as NonNullable<Look['link']> }
}

async function fill({ register }: StaffContext, slug: string, link: string): Promise<void> {
  const common = { slug, link, for_whom: '', page: 'place', question: '', wording: '', lang: 'en' }
  const open = { text: 'x', written_on: '2026-02-01', settled_on: null, settled_by: null }
  for (let count = 0; count < mostComments; count += 1)
    await addComment(register, { ...common, ...open, id: `c${count}` })
}

async function only({ register }: StaffContext, slug: string) {
  const [comment] = await listComments(register, slug)
  return { slug, id: comment?.id ?? '' }
}

async function deedsOf({ register }: StaffContext): Promise<string[]> {
  const told = (await listLog(register)).map(({ what }) => what)
  return told.filter((what) => what.startsWith('comment'))
}
