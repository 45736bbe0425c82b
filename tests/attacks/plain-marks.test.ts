import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { makeReturnCode } from '#app/operations/make-return-code'
import { submit } from '#app/operations/submit'
import { hashAccessCode, makeAccessCode } from '#app/vault/access-code'
import { startDraft } from '#app/operations/start-draft'
import { keepHouse } from '#app/operations/keep-house'

import { aSurveyOpen, type OpenSurvey, threePages } from '../app/operations/a-survey-open'
import { must, sendPage } from '../app/operations/answering'

test('no file holds an answer, a code, a receipt, a root key or a time', async () => {
  const survey = await aSurveyOpen('sqlite', { ...threePages, access: 'codes' })
  const secrets: Buffer[] = []
  for (let n = 0; n < 60; n += 1) secrets.push(...(await answer(survey, n)))
  const before = found(survey, secrets)
  must(await keepHouse(survey.context))

  expect(secrets.length).toBeGreaterThan(400)
  expect([before, found(survey, secrets)]).toEqual([[], []])
  expect(filesOf(survey).toString('latin1')).not.toMatch(/20\d\d-\d\d-\d\dT|\d\d:\d\d:\d\d/)
})

test('what may stand in the files is found there, so the search works', async () => {
  const survey = await aSurveyOpen('sqlite', { ...threePages, access: 'codes' })
  const secrets = await answer(survey, 1)

  expect(secrets.length).toBeGreaterThan(5)
  expect(found(survey, [Buffer.from(survey.code), Buffer.from('2026-03-01')])).toHaveLength(2)
})

/** One respondent; half of them send, the others leave a draft. Everything that must not be found. */
async function answer({ context, code: survey }: OpenSurvey, n: number): Promise<Buffer[]> {
  const accessCode = makeAccessCode(context.random)
  await issue(context, survey, accessCode)
  const { rootKey } = must(await startDraft(context, { survey, accessCode }))
  const place = { survey, rootKey }
  const words = `marked-${n}-${accessCode}`
  must(await sendPage(context, place, 'place', { area: ['north'], visited: ['yes'] }))
  must(await sendPage(context, place, 'visit', { what: [words] }))
  const codes = n % 4 === 0 ? [must(await makeReturnCode(context, place)).code] : []
  if (n % 2 === 0) codes.push(must(await submit(context, { ...place, lang: 'en' })).receipt)
  const texts = [accessCode, accessCode.replaceAll('-', ''), words, `marked-${n}-`, ...codes]
  const key = Buffer.from(rootKey)
  return [...texts, key.toString('hex'), key.toString('base64url')]
    .map((t) => Buffer.from(t))
    .concat(key)
}

async function issue({ register }: OpenSurvey['context'], survey: string, code: string) {
  await register
    .insertInto('code_batch')
    .values({ survey, name: 'spring', issued: 20, spent: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const hash = hashAccessCode(code, survey)
  await register
    .insertInto('access_code')
    .values({ survey, batch: 'spring', hash, spent: 0 })
    .execute()
}

function found(survey: OpenSurvey, marks: Buffer[]): string[] {
  const bytes = filesOf(survey)
  return marks.filter((mark) => bytes.includes(mark)).map((mark) => mark.toString())
}

function filesOf({ place: { dataDir } }: OpenSurvey): Buffer {
  return Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name))))
}
