import type { KyselyPlugin } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'

import { readDraft } from '#app/operations/read-draft'
import { submit } from '#app/operations/submit'
import { withdraw } from '#app/operations/withdraw'
import { closeStores, openStores } from '#db/connection'
import { answersIdFor, groupDigits, textIdFor } from '#app/vault/receipt'
import { page, yesNo } from '#surveys/kit/kit'
import { fail, ok } from '#surveys/result'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aSurvey } from '../../surveys/a-survey'
import { aSurveyOpen, addVersion, on, threePages } from './a-survey-open'
import { beginWith, must, sendPage } from './answering'
import { openAll, rowCounts } from './opened'

test.each(engines)('on %s a response arrives sealed, and its draft is gone', async (engine) => {
  const { context, code, pair } = await aSurveyOpen(engine)
  const place = await beginWith(context, code)

  const { receipt, already } = must(await submit(context, { ...place, lang: 'fr' }))

  const version = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown
  expect(already).toBe(false)
  expect(receipt).toMatch(/^\d{24}$/)
  expect(await rowCounts(context.responses)).toEqual({ envelope: 3, draft: 0, return_code: 0 })
  expect(new Set(await openAll(context.responses, pair))).toEqual(
    new Set([
      {
        ...{ format: 'soundings.answers/1', version, mode: 'web', lang: 'fr' },
        answers: { area: 'north', visited: 'yes' },
      },
      {
        ...{ format: 'soundings.text/1', version, question: 'what', lang: 'en' },
        ...{ text: 'To see my sister', context: {} },
      },
      {
        ...{ format: 'soundings.text/1', version, question: 'story', lang: 'en' },
        ...{ text: 'It rained all day', context: { area: 'north' } },
      },
    ]),
  )
})

test('the ids of envelopes follow from the receipt alone', async () => {
  const { context, code } = await aSurveyOpen()
  const place = await beginWith(context, code)

  const { receipt } = must(await submit(context, { ...place, lang: 'en' }))

  const rows = await context.responses.selectFrom('envelope').select('id').execute()
  const texts = ['what', 'story'].map((question) => textIdFor(receipt, code, question))
  const wanted = [answersIdFor(receipt, code), ...texts].map((id) =>
    Buffer.from(id).toString('hex'),
  )
  expect(rows.map(({ id }) => Buffer.from(id).toString('hex')).sort()).toEqual(wanted.sort())
})

test.each(engines)('on %s sending twice stores once and says so', async (engine) => {
  const { context, code } = await aSurveyOpen(engine)
  const place = await beginWith(context, code)

  const first = must(await submit(context, { ...place, lang: 'en' }))
  const second = must(await submit(context, { ...place, lang: 'en' }))

  expect(second).toEqual({ receipt: first.receipt, already: true })
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 3 })
})

test.each(engines)('on %s two devices that send at the same moment store once', async (engine) => {
  const { context, code } = await aSurveyOpen(engine)
  const place = await beginWith(context, code)

  const both = await Promise.all([
    submit(context, { ...place, lang: 'en' }),
    submit(context, { ...place, lang: 'fr' }),
  ])

  expect(both.map((each) => must(each).already).sort()).toEqual([false, true])
  expect(await rowCounts(context.responses)).toEqual({ envelope: 3, draft: 0, return_code: 0 })
})

test.each(engines)('on %s what was withdrawn is not sent again by an old page', async (engine) => {
  const { context, code } = await aSurveyOpen(engine)
  const place = await beginWith(context, code)
  const { receipt } = must(await submit(context, { ...place, lang: 'en' }))

  const gone = await withdraw(context, { survey: code, receipt: groupDigits(receipt) })
  const again = await submit(context, { ...place, lang: 'en' })

  expect(gone).toEqual(ok('withdrawn'))
  expect(again).toEqual(fail({ code: 'no-draft' }))
  expect(await rowCounts(context.responses)).toEqual({ envelope: 0, draft: 0, return_code: 0 })
})

test.each(engines)(
  'on %s a slow device stores nothing after a quick one has sent and withdrawn',
  async (engine) => {
    const { context, code, place: where } = await aSurveyOpen(engine)
    const place = await beginWith(context, code)
    const another = { ...context, ...(await openStores(where)) }
    onTestFinished(() => closeStores(another))
    const slow = {
      ...context,
      // Between reading the draft and storing, a device reads the register.
      register: context.register.withPlugin(
        answeringLate(async () => {
          const { receipt } = must(await submit(another, { ...place, lang: 'en' }))
          must(await withdraw(another, { survey: code, receipt }))
        }),
      ),
    }

    const refused = await submit(slow, { ...place, lang: 'en' })

    expect(refused).toEqual(fail({ code: 'no-draft' }))
    expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0, draft: 0 })
  },
)

test('a draft with open pages is not sent, and every page says what it lacks', async () => {
  const pages = ['one', 'two'].map((id) => page(id, id, [yesNo(`q_${id}`, 'Is it so?')]))
  const { context, code } = await aSurveyOpen(usualEngine, aSurvey(pages))
  const place = await beginWith(context, code, { two: { q_two: ['perhaps'] } })

  const refused = await submit(context, { ...place, lang: 'en' })

  expect(refused).toEqual(
    fail(
      { code: 'left-open', page: 'one', problems: [{ code: 'missing', question: 'q_one' }] },
      { code: 'left-open', page: 'two', problems: [{ code: 'not-an-option', question: 'q_two' }] },
    ),
  )
  expect(must(await readDraft(context, place)).content.pages).toEqual({
    two: { lang: 'en', fields: { q_two: ['perhaps'] } },
  })
})

test('an answer that became hidden waits in the draft and is dropped when sent', async () => {
  const { context, code, pair } = await aSurveyOpen()
  const place = await beginWith(context, code)
  await sendPage(context, place, 'place', { area: ['south'], visited: ['no'] })

  must(await submit(context, { ...place, lang: 'en' }))

  const opened = JSON.stringify(await openAll(context.responses, pair))
  expect(opened).toContain('It rained')
  expect(opened).not.toContain('sister')
})

test('a draft stays on its structure and is sent under its newest wording', async () => {
  const { context, code, pair, stores, survey } = await aSurveyOpen()
  const place = await beginWith(context, code)
  const en = { ...survey.texts.en, title: 'A better title' }
  const reworded = await addVersion(stores, { ...survey, texts: { ...survey.texts, en } }, 2)
  const shorter = { ...survey, pages: survey.pages.slice(0, 1) }
  await addVersion(stores, shorter, 3)

  must(await submit(context, { ...place, lang: 'en' }))

  const opened = (await openAll(context.responses, pair)) as { version: string }[]
  expect(opened.map(({ version }) => version)).toEqual(Array(3).fill(reworded.hash))
})

test('a draft that was never begun cannot be sent', async () => {
  const { context, code } = await aSurveyOpen()

  const refused = await submit(context, { survey: code, rootKey: context.random(32), lang: 'en' })

  expect(refused).toEqual(fail({ code: 'no-draft' }))
})

test('a draft begun in time is sent a day after the end, and no later', async () => {
  const { context, code } = await aSurveyOpen()
  const [inTime, late] = [await beginWith(context, code), await beginWith(context, code)]

  const sent = await submit({ ...context, ...on('2026-03-03', 11) }, { ...inTime, lang: 'en' })
  const refused = await submit({ ...context, ...on('2026-03-03', 12) }, { ...late, lang: 'en' })

  expect(threePages.closes).toBe('2026-03-01')
  expect(sent.ok).toBe(true)
  expect(refused).toEqual(fail({ code: 'closed' }))
})

/** Lets something happen before the first answer of a store arrives. */
function answeringLate(meanwhile: () => Promise<void>): KyselyPlugin {
  let happened = false
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (!happened) {
        happened = true
        await meanwhile()
      }
      return result
    },
  }
}
