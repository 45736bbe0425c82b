import { expect, test } from 'vitest'

import { submit } from '#app/operations/submit'

import { aSurveyOpen } from '../app/operations/a-survey-open'
import { beginWith, must, wholeStory } from '../app/operations/answering'

// What sealing adds to a bucket: version, encapsulated key, tag.
const overhead = 82
const buckets = [1, 4, 16, 64].map((kibibytes) => kibibytes * 1024 + overhead)

test('the lengths of stored envelopes are those of the buckets, whatever was written', async () => {
  const { context, code } = await aSurveyOpen()
  for (const story of [
    'a',
    'a'.repeat(700),
    'a'.repeat(2000),
    'ы'.repeat(2000),
    '性'.repeat(2000),
  ]) {
    const place = await beginWith(context, code, { ...wholeStory, story: { story: [story] } })
    must(await submit(context, { ...place, lang: 'en' }))
  }

  const rows = await context.responses.selectFrom('envelope').select('body').execute()
  const lengths = new Set(rows.map(({ body }) => body.length))

  expect(rows).toHaveLength(15)
  expect([...lengths].filter((length) => !buckets.includes(length))).toEqual([])
  expect(lengths.size).toBe(3)
})

test('two stories of different length within a bucket cannot be told apart', async () => {
  const { context, code } = await aSurveyOpen()
  const lengths = async (story: string) => {
    await context.responses.deleteFrom('envelope').execute()
    const place = await beginWith(context, code, { ...wholeStory, story: { story: [story] } })
    must(await submit(context, { ...place, lang: 'en' }))
    const rows = await context.responses.selectFrom('envelope').select('body').execute()
    return rows.map(({ body }) => body.length).sort()
  }

  expect(await lengths('No.')).toEqual(await lengths('They came at night. '.repeat(30)))
})
