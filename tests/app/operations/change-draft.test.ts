import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { changeDraft, mostTries } from '#app/operations/change-draft'
import type { Context } from '#app/operations/context'
import { writeContent, type DraftContent } from '#app/operations/draft-content'
import { type DraftPlace, loadDraft, swapDraft } from '#app/operations/kept-draft'
import { readDraft } from '#app/operations/read-draft'
import { submit } from '#app/operations/submit'
import { draftIdFor, lockDraft } from '#app/vault/draft-cipher'
import { closeStores, openStores } from '#db/connection'
import { longText, page } from '#surveys/kit/kit'
import { fail } from '#surveys/result'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aSurvey } from '../../surveys/a-survey'
import { aSurveyOpen, on, type OpenSurvey } from './a-survey-open'
import { begin, beginWith, must, sendPage, withPage } from './answering'
import { rowCounts } from './opened'

const rounds = 100
type Write = (context: Context, place: DraftPlace, page: string, round: number) => Promise<unknown>

test.each(engines)(
  'on %s two tabs that post different pages 100 times lose nothing',
  async (engine) => {
    expect(await lostBetweenTabs(await aSurveyOpen(engine), sendRound)).toBe(0)
  },
)

test('the same two tabs lose pages when each writes over what it read before', async () => {
  expect(await lostBetweenTabs(await aSurveyOpen(), overwriteRound)).toBeGreaterThan(0)
})

test('a tab that was quicker makes the slower one change what is there now', async () => {
  const { context, code } = await aSurveyOpen('sqlite')
  const place = await begin(context, code)
  let calls = 0

  const change = (content: DraftContent) => {
    calls += 1
    return withPage('visit', { lang: 'fr', fields: { what: ['x'] } })(content)
  }
  await Promise.all([
    sendPage(context, place, 'place', { area: ['north'] }),
    changeDraft(context, { ...place, change }),
  ])

  const { content } = must(await readDraft(context, place))
  expect(calls).toBe(2)
  expect(Object.keys(content.pages).sort()).toEqual(['place', 'visit'])
})

test('what was typed is kept as it was typed, wrong or right, with its language', async () => {
  const { context, code } = await aSurveyOpen()
  const place = await begin(context, code)

  await sendPage(context, place, 'place', { area: [' nowhere ', ''], visited: [] }, 'fr')

  const { content } = must(await readDraft(context, place))
  expect(content.pages.place).toEqual({
    lang: 'fr',
    fields: { area: [' nowhere ', ''], visited: [] },
  })
})

test.each(engines)(
  'on %s a change that lost to sending does not bring the draft back',
  async (engine) => {
    const { context, code } = await aSurveyOpen(engine)
    const place = await beginWith(context, code)

    const [sent, ...changed] = await Promise.all([
      submit(context, { ...place, lang: 'en' }),
      ...Array.from({ length: 5 }, () => sendPage(context, place, 'story', { story: ['late'] })),
    ])

    expect(sent.ok).toBe(true)
    expect(changed).toHaveLength(5)
    expect(await rowCounts(context.responses)).toMatchObject({ draft: 0, envelope: 3 })
  },
)

test('a draft that changes under every try is given up after fifty', async () => {
  const { context, code, place: where } = await aSurveyOpen('sqlite')
  const place = await begin(context, code)
  const other = new Sqlite(join(where.dataDir, 'responses.sqlite'))
  onTestFinished(() => void other.close())
  const disturb = other.prepare('update draft set nonce = ?, body = ?')
  let tries = 0
  const change = (content: DraftContent) => {
    tries += 1
    const { nonce, body } = lockDraft(place.rootKey, code, writeContent(content), context.random)
    disturb.run(nonce, body)
    return content
  }

  expect(await changeDraft(context, { ...place, change })).toEqual(fail({ code: 'draft-busy' }))
  expect(tries).toBe(mostTries)
})

test('more text than a draft can hold is refused and leaves the draft as it was', async () => {
  const { context, code } = await aSurveyOpen()
  const place = await begin(context, code)

  const refused = await sendPage(context, place, 'story', { story: ['x'.repeat(256 * 1024)] })

  expect(refused).toEqual(fail({ code: 'too-much-text' }))
  expect(must(await readDraft(context, place)).content.pages).toEqual({})
})

test('a text that no envelope can hold is refused by name while it is typed', async () => {
  const { context, code } = await aSurveyOpen(usualEngine, endless)
  const place = await begin(context, code)

  const refused = await sendPage(context, place, 'story', { story: ['我'.repeat(30_000)] })
  const shorter = await sendPage(context, place, 'story', { story: ['我'.repeat(15_000)] })

  expect(refused).toEqual(fail({ code: 'too-much-text', question: 'story' }))
  expect(shorter).toMatchObject({ ok: true })
})

test('a text that no envelope can hold and that is in a draft already is refused by name when sent', async () => {
  const { context, code } = await aSurveyOpen(usualEngine, endless)
  const place = await begin(context, code)
  const draft = must(await loadDraft(context, place))
  const page = { lang: 'en' as const, fields: { story: ['我'.repeat(30_000)] } }
  await swapDraft(context, place, draft, writeContent(withPage('story', page)(draft.content)))

  const refused = await submit(context, { ...place, lang: 'en' })

  expect(refused).toEqual(fail({ code: 'too-much-text', question: 'story' }))
  expect(await rowCounts(context.responses)).toMatchObject({ draft: 1, envelope: 0 })
})

const endless = aSurvey([
  page('story', 'Story', [longText('story', 'What happened?', { max: 50_000, context: [] })]),
])

test('a draft can be changed until the last hours end, and not after', async () => {
  const { context, code } = await aSurveyOpen()
  const place = await begin(context, code)

  const inTime = await sendPage({ ...context, ...on('2026-03-03', 11) }, place, 'place', {})
  const late = await sendPage({ ...context, ...on('2026-03-03', 12) }, place, 'place', {})

  expect(inTime.ok).toBe(true)
  expect(late).toEqual(fail({ code: 'closed' }))
})

async function lostBetweenTabs({ context, code, place: where }: OpenSurvey, write: Write) {
  const another = { ...context, ...(await openStores(where)) }
  onTestFinished(() => closeStores(another))
  const place = await begin(context, code)
  let lost = 0
  for (let round = 1; round <= rounds; round += 1) {
    await Promise.all([
      write(context, place, 'place', round),
      write(another, place, 'story', round),
    ])
    const { pages } = must(await readDraft(context, place)).content
    const found = ['place', 'story'].map((page) => pages[page]?.fields.round?.[0])
    lost += found.filter((value) => value !== String(round)).length
  }
  return lost
}

const sendRound: Write = (context, place, page, round) =>
  sendPage(context, place, page, { round: [String(round)] })

const overwriteRound: Write = async (context, place, page, round) => {
  const { content } = must(await loadDraft(context, place))
  const fields = { round: [String(round)] }
  const next = writeContent(withPage(page, { lang: 'en', fields })(content))
  await context.responses
    .updateTable('draft')
    .set(lockDraft(place.rootKey, place.survey, next, context.random))
    .where('id', '=', draftIdFor(place.rootKey, place.survey))
    .execute()
}
