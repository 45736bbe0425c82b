import { expect, test } from 'vitest'

import type { Context } from '#app/operations/context'
import { submit } from '#app/operations/submit'
import { withdraw } from '#app/operations/withdraw'
import { groupDigits } from '#app/vault/receipt'
import { fail, ok } from '#surveys/result'

import { engines } from '../../support/fresh-stores'
import { aSurveyOpen, addVersion, on } from './a-survey-open'
import { beginWith, must } from './answering'
import { rowCounts } from './opened'

test.each(engines)('on %s a receipt takes out all envelopes of one response', async (engine) => {
  const { context, code: survey } = await aSurveyOpen(engine)
  const [receipt] = [await sent(context, survey), await sent(context, survey)]

  const first = await withdraw(context, { survey, receipt: groupDigits(receipt) })
  const again = await withdraw(context, { survey, receipt })

  expect(first).toEqual(ok('withdrawn'))
  expect(again).toEqual(ok('nothing-there'))
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 3 })
})

test('a text whose question is gone from the newest version is taken out too', async () => {
  const { context, code: survey, stores, survey: definition } = await aSurveyOpen()
  const receipt = await sent(context, survey)
  await addVersion(stores, { ...definition, pages: definition.pages.slice(0, 1) }, 2)

  must(await withdraw(context, { survey, receipt }))

  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0 })
})

test('in the last hours a response can still be withdrawn', async () => {
  const { context, code: survey } = await aSurveyOpen()
  const receipt = await sent(context, survey)

  const late = await withdraw({ ...context, ...on('2026-03-03', 11) }, { survey, receipt })

  expect(late).toEqual(ok('withdrawn'))
})

test('after closing nothing is withdrawn', async () => {
  const { context, code: survey } = await aSurveyOpen()
  const receipt = await sent(context, survey)

  const late = await withdraw({ ...context, ...on('2026-03-03', 12) }, { survey, receipt })

  expect(late).toEqual(fail({ code: 'closed' }))
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 3 })
})

test('what is no receipt is said to be none', async () => {
  const { context, code: survey } = await aSurveyOpen()

  expect(await withdraw(context, { survey, receipt: '12 34' })).toEqual(
    fail({ code: 'not-24-digits' }),
  )
})

async function sent(context: Context, survey: string): Promise<string> {
  const place = await beginWith(context, survey)
  return must(await submit(context, { ...place, lang: 'en' })).receipt
}
