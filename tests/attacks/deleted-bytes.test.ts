import { sql } from 'kysely'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { makeReturnCode } from '#app/operations/make-return-code'
import { submit } from '#app/operations/submit'
import { withdraw } from '#app/operations/withdraw'
import { closeStores } from '#db/connection'

import { aSurveyOpen, type OpenSurvey } from '../app/operations/a-survey-open'
import { beginWith, must, wholeStory } from '../app/operations/answering'
import { rowCounts } from '../app/operations/opened'

const respondents = 20

test('withdrawn responses and sent drafts leave no byte in the file or its journal', async () => {
  const survey = await aSurveyOpen()
  const marks = await answerAndWithdraw(survey)

  expect(await rowCounts(survey.stores.responses)).toEqual({
    envelope: 0,
    draft: 0,
    return_code: 0,
  })
  expect(marks.length).toBeGreaterThan(respondents * 6)
  expect(found(survey, marks)).toBe(0)
  await closeStores(survey.stores)
  expect(found(survey, marks)).toBe(0)
})

test('without secure_delete the same marks are found', async () => {
  const survey = await aSurveyOpen()
  await sql`pragma secure_delete = 0`.execute(survey.stores.responses)

  const marks = await answerAndWithdraw(survey)

  expect(await rowCounts(survey.stores.responses)).toMatchObject({ envelope: 0, draft: 0 })
  expect(found(survey, marks)).toBeGreaterThan(respondents)
})

test('while a response is there its bytes are found', async () => {
  const survey = await aSurveyOpen()
  await beginWith(survey.context, survey.code)

  expect(found(survey, await marksIn(survey))).toBe(3)
})

/** Every respondent sends and withdraws; the bytes that stood in the store on the way. */
async function answerAndWithdraw(survey: OpenSurvey): Promise<Buffer[]> {
  const { context, code } = survey
  const marks: Buffer[] = []
  const receipts: string[] = []
  for (let n = 0; n < respondents; n += 1) {
    // Cyrillic, to be longer than what a page keeps in the tree.
    const place = await beginWith(context, code, {
      ...wholeStory,
      story: { story: ['ы'.repeat(2000)] },
    })
    if (n % 5 === 0) must(await makeReturnCode(context, place))
    marks.push(...(await marksIn(survey)))
    receipts.push(must(await submit(context, { ...place, lang: 'ru' })).receipt)
  }
  marks.push(...(await marksIn(survey)))
  for (const receipt of receipts) must(await withdraw(context, { survey: code, receipt }))
  return marks
}

/** Pieces of every body, from its beginning, its middle and its end. */
async function marksIn({ stores: { responses } }: OpenSurvey): Promise<Buffer[]> {
  const envelopes = await responses.selectFrom('envelope').select('body').execute()
  const drafts = await responses.selectFrom('draft').select('body').execute()
  const codes = await responses.selectFrom('return_code').select('wrapped as body').execute()
  return [...envelopes, ...drafts, ...codes].flatMap(({ body }) => {
    const bytes = Buffer.from(body)
    const middle = Math.floor(bytes.length / 2)
    return [bytes.subarray(2, 26), bytes.subarray(middle, middle + 24), bytes.subarray(-24)]
  })
}

function found({ place: { dataDir } }: OpenSurvey, marks: Buffer[]): number {
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)))
  return marks.filter((mark) => files.some((bytes) => bytes.includes(mark))).length
}
