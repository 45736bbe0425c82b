import { expect, test } from 'vitest'

import { makeReturnCode } from '#app/operations/make-return-code'
import { readDraft } from '#app/operations/read-draft'
import { submit } from '#app/operations/submit'
import { useReturnCode } from '#app/operations/use-return-code'
import { groupDigits } from '#app/vault/receipt'
import { fail } from '#surveys/result'

import { engines } from '../../support/fresh-stores'
import { aSurveyOpen } from './a-survey-open'
import { beginWith, must, sendPage, wholeStory } from './answering'
import { rowCounts } from './opened'

test.each(engines)('on %s a return code leads another device to the draft', async (engine) => {
  const { context, code: survey } = await aSurveyOpen(engine)
  const place = await beginWith(context, survey)
  const { code } = must(await makeReturnCode(context, place))

  const { rootKey } = must(await useReturnCode(context, { survey, code: groupDigits(code) }))

  const { content } = must(await readDraft(context, { survey, rootKey }))
  expect(content.pages.story?.fields).toEqual(wholeStory.story)
  expect(rootKey).toEqual(new Uint8Array(place.rootKey))
})

test.each(engines)(
  'on %s the row of a return code is gone when answers are sent',
  async (engine) => {
    const { context, code: survey } = await aSurveyOpen(engine)
    const place = await beginWith(context, survey)
    const { code } = must(await makeReturnCode(context, place))
    const before = await rowCounts(context.responses)

    must(await submit(context, { ...place, lang: 'en' }))

    expect(before.return_code).toBe(1)
    expect(await rowCounts(context.responses)).toEqual({ envelope: 3, draft: 0, return_code: 0 })
    expect(await useReturnCode(context, { survey, code })).toEqual(
      fail({ code: 'return-code-unknown' }),
    )
  },
)

test('a new return code takes the place of the one before', async () => {
  const { context, code: survey } = await aSurveyOpen()
  const place = await beginWith(context, survey)
  const first = must(await makeReturnCode(context, place))

  const second = must(await makeReturnCode(context, place))

  expect((await useReturnCode(context, { survey, ...first })).ok).toBe(false)
  expect((await useReturnCode(context, { survey, ...second })).ok).toBe(true)
  expect(await rowCounts(context.responses)).toMatchObject({ return_code: 1 })
})

test('a return code made while pages are sent loses neither', async () => {
  const { context, code: survey } = await aSurveyOpen()
  const place = await beginWith(context, survey)

  const [made, sent] = await Promise.all([
    makeReturnCode(context, place),
    (async () => {
      for (let n = 0; n < 40; n += 1) {
        must(await sendPage(context, place, 'story', { story: [String(n)] }))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      return readDraft(context, place)
    })(),
  ])

  expect(must(sent).content.pages.story?.fields).toEqual({ story: ['39'] })
  expect((await useReturnCode(context, { survey, ...must(made) })).ok).toBe(true)
})

test('a return code of another survey, or no code at all, leads nowhere', async () => {
  const { context, code: survey } = await aSurveyOpen()
  const { code } = must(await makeReturnCode(context, await beginWith(context, survey)))

  const elsewhere = await useReturnCode(context, { survey: 'zzz9', code })
  const unknown = await useReturnCode(context, { survey, code: '1'.repeat(24) })
  const malformed = await useReturnCode(context, { survey, code: '1234' })

  expect(elsewhere).toEqual(fail({ code: 'return-code-unknown' }))
  expect(unknown).toEqual(fail({ code: 'return-code-unknown' }))
  expect(malformed).toEqual(fail({ code: 'not-24-digits' }))
})
