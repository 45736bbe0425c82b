import { expect, test } from 'vitest'

import { makeReturnCode } from '#app/operations/make-return-code'
import { purgeDrafts } from '#app/operations/purge-drafts'
import { submit } from '#app/operations/submit'
import { ok } from '#surveys/result'

import { engines } from '../../support/fresh-stores'
import { aSurveyOpen, on } from './a-survey-open'
import { begin, beginWith, must } from './answering'
import { rowCounts } from './opened'

test.each(engines)(
  'on %s drafts and return codes go on their day and not before',
  async (engine) => {
    const { context, code } = await aSurveyOpen(engine)
    must(await makeReturnCode(context, await begin(context, code)))
    const sent = await beginWith(context, code)
    must(await submit(context, { ...sent, lang: 'en' }))

    const early = await purgeDrafts({ ...context, ...on('2026-03-03', 11) })
    const between = await rowCounts(context.responses)
    const due = await purgeDrafts({ ...context, ...on('2026-03-04', 0) })

    expect([early, due]).toEqual([ok({ drafts: 0 }), ok({ drafts: 1 })])
    expect(between).toEqual({ envelope: 3, draft: 1, return_code: 1 })
    expect(await rowCounts(context.responses)).toEqual({ envelope: 3, draft: 0, return_code: 0 })
  },
)

test('a closing date that was moved keeps the drafts until then', async () => {
  const { context, code, stores } = await aSurveyOpen()
  await begin(context, code)
  await stores.register.updateTable('survey').set({ closes_on: '2026-04-01' }).execute()

  const purged = await purgeDrafts({ ...context, ...on('2026-03-10') })

  expect(purged).toEqual(ok({ drafts: 0 }))
  const rows = await context.responses.selectFrom('draft').select('expires_on').execute()
  expect(rows).toEqual([{ expires_on: '2026-04-04' }])
})

test('drafts of a survey that was closed by command go at once', async () => {
  const { context, code, stores } = await aSurveyOpen()
  must(await makeReturnCode(context, await begin(context, code)))
  await stores.register.updateTable('survey').set({ closed_on: '2026-02-01' }).execute()

  expect(await purgeDrafts(context)).toEqual(ok({ drafts: 1 }))
  expect(await rowCounts(context.responses)).toEqual({ envelope: 0, draft: 0, return_code: 0 })
})
