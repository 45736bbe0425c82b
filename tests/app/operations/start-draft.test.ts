import { expect, test } from 'vitest'

import type { Context } from '#app/operations/context'
import { readDraft } from '#app/operations/read-draft'
import { startDraft } from '#app/operations/start-draft'
import { submit } from '#app/operations/submit'
import { hashAccessCode, makeAccessCode } from '#app/vault/access-code'
import { fail, ok } from '#surveys/result'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aSurveyOpen, on, threePages } from './a-survey-open'
import { must, sendPage, wholeStory } from './answering'
import { rowCounts } from './opened'
import { fillDisk } from './trouble'

const withCodes = { ...threePages, access: 'codes' as const }

test.each(engines)('on %s a draft begins empty under a key nobody else has', async (engine) => {
  const { context, code } = await aSurveyOpen(engine)

  const [one, other] = [
    must(await startDraft(context, { survey: code })),
    must(await startDraft(context, { survey: code })),
  ]

  expect(one.rootKey).toHaveLength(32)
  expect(one.rootKey).not.toEqual(other.rootKey)
  const { content } = must(await readDraft(context, { survey: code, ...one }))
  expect(content.pages).toEqual({})
})

test('all drafts of a survey expire on the same day, which tells no beginning', async () => {
  const { context, code } = await aSurveyOpen()

  must(await startDraft({ ...context, ...on('2026-01-20') }, { survey: code }))
  must(await startDraft({ ...context, ...on('2026-02-20') }, { survey: code }))

  const rows = await context.responses.selectFrom('draft').select('expires_on').execute()
  expect(rows).toEqual([{ expires_on: '2026-03-04' }, { expires_on: '2026-03-04' }])
})

test.each(engines)('on %s an access code opens one draft and is spent', async (engine) => {
  const { context, code } = await aSurveyOpen(engine, withCodes)
  const accessCode = await addCode(context, code)

  const first = await startDraft(context, { survey: code, accessCode: accessCode.toLowerCase() })
  const second = await startDraft(context, { survey: code, accessCode })

  expect(first.ok).toBe(true)
  expect(second).toEqual(fail({ code: 'code-not-good' }))
  expect(await rowCounts(context.responses)).toMatchObject({ draft: 1 })
  expect(await batch(context)).toEqual({ issued: 20, spent: 1 })
})

test.each(engines)(
  'on %s of eight who use one code at the same moment one begins',
  async (engine) => {
    const { context, code } = await aSurveyOpen(engine, withCodes)
    const accessCode = await addCode(context, code)

    const started = await Promise.all(
      Array.from({ length: 8 }, () => startDraft(context, { survey: code, accessCode })),
    )

    expect(started.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rowCounts(context.responses)).toMatchObject({ draft: 1 })
    expect(await batch(context)).toEqual({ issued: 20, spent: 1 })
  },
)

test.each(['', 'hello', '0000-0000-0000-0000'])(
  'the code “%s” opens nothing',
  async (accessCode) => {
    const { context, code } = await aSurveyOpen(usualEngine, withCodes)
    await addCode(context, code)

    const refused = await startDraft(context, { survey: code, accessCode })

    expect(refused).toEqual(fail({ code: 'code-not-good' }))
    expect(await rowCounts(context.responses)).toMatchObject({ draft: 0 })
  },
)

test('a code is not spent while the disk is too full for a draft', async () => {
  const { context, code } = await aSurveyOpen('sqlite', withCodes)
  const accessCode = await addCode(context, code)
  const freeDisk = await fillDisk(context.responses, 'draft')

  const refused = await startDraft(context, { survey: code, accessCode })
  const spent = (await batch(context))?.spent
  await freeDisk()

  expect(refused).toEqual(fail({ code: 'not-stored-yet' }))
  expect(spent).toBe(0)
  expect((await startDraft(context, { survey: code, accessCode })).ok).toBe(true)
})

test('nothing begins before the survey opens, in its last hours, or without a survey', async () => {
  const { context, code } = await aSurveyOpen()

  const early = await startDraft({ ...context, ...on('2026-01-14') }, { survey: code })
  const late = await startDraft({ ...context, ...on('2026-03-02', 12) }, { survey: code })
  const nowhere = await startDraft(context, { survey: 'zzz9' })

  expect(early).toEqual(fail({ code: 'not-yet' }))
  expect(late).toEqual(fail({ code: 'last-hours' }))
  expect(nowhere).toEqual(fail({ code: 'no-survey' }))
  expect(ok(await rowCounts(context.responses))).toMatchObject({ value: { draft: 0 } })
})

async function addCode({ register, random }: Context, survey: string): Promise<string> {
  const code = makeAccessCode(random)
  const place = { survey, batch: 'spring' }
  await register
    .insertInto('code_batch')
    .values({ survey, name: 'spring', issued: 20, spent: 0 })
    .execute()
  await register
    .insertInto('access_code')
    .values({ ...place, hash: hashAccessCode(code, survey), spent: 0 })
    .execute()
  return code
}

function batch({ register }: Context) {
  return register.selectFrom('code_batch').select(['issued', 'spent']).executeTakeFirst()
}

const proposed = new Uint8Array(32).fill(7)

test('a page sent twice begins once, and spends one code', async () => {
  const { context, code } = await aSurveyOpen(usualEngine, withCodes)
  const accessCode = await addCode(context, code)
  const start = { survey: code, accessCode, rootKey: proposed }

  const [first, again] = [await startDraft(context, start), await startDraft(context, start)]

  expect([first, again]).toEqual([ok({ rootKey: proposed }), ok({ rootKey: proposed })])
  expect(await rowCounts(context.responses)).toMatchObject({ draft: 1 })
  expect(await batch(context)).toEqual({ issued: 20, spent: 1 })
})

test('a page left open on a shared device opens nobody’s answers', async () => {
  const { context, code } = await aSurveyOpen()
  must(await startDraft(context, { survey: code, rootKey: proposed }))
  await sendPage(context, { survey: code, rootKey: proposed }, 'place', { area: ['north'] })

  const { rootKey } = must(await startDraft(context, { survey: code, rootKey: proposed }))

  expect(rootKey).not.toEqual(proposed)
  expect(must(await readDraft(context, { survey: code, rootKey })).content.pages).toEqual({})
})

test('a key whose answers were sent begins nothing more, or the next answers would be lost', async () => {
  const { context, code } = await aSurveyOpen()
  const place = { survey: code, rootKey: proposed }
  must(await startDraft(context, place))
  for (const [id, fields] of Object.entries(wholeStory)) await sendPage(context, place, id, fields)
  must(await submit(context, { ...place, lang: 'en' }))

  const { rootKey } = must(await startDraft(context, place))

  expect(rootKey).not.toEqual(proposed)
})

test('a code that is not good is not made good by a key', async () => {
  const { context, code } = await aSurveyOpen(usualEngine, withCodes)

  const refused = await startDraft(context, { survey: code, accessCode: 'no', rootKey: proposed })

  expect(refused).toEqual(fail({ code: 'code-not-good' }))
})

test.each(engines)('on %s a page sent twice at the same moment begins once', async (engine) => {
  const { context, code } = await aSurveyOpen(engine, withCodes)
  const accessCode = await addCode(context, code)
  const start = { survey: code, accessCode, rootKey: proposed }

  const begun = await Promise.all([startDraft(context, start), startDraft(context, start)])

  expect(begun).toEqual([ok({ rootKey: proposed }), ok({ rootKey: proposed })])
  expect(await rowCounts(context.responses)).toMatchObject({ draft: 1 })
  expect(await batch(context)).toEqual({ issued: 20, spent: 1 })
})

test.each(engines)(
  'on %s an open link opened twice at the same moment begins once',
  async (engine) => {
    const { context, code } = await aSurveyOpen(engine)
    const start = { survey: code, rootKey: proposed }

    const begun = await Promise.all([startDraft(context, start), startDraft(context, start)])

    expect(begun).toEqual([ok({ rootKey: proposed }), ok({ rootKey: proposed })])
    expect(await rowCounts(context.responses)).toMatchObject({ draft: 1 })
  },
)
