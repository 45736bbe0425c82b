import { expect, test } from 'vitest'

import { sealingThread } from '#app/cli/staff/sealing-thread'
import { addResponses } from '#app/operations/add-responses'

import { aPublishedSurvey, requireSurveyKey } from '../../operations/a-network'
import { must } from '../../operations/answering'
import { openAll } from '../../operations/opened'
import { fileOfLines, responseLines } from '../../operations/responses-in-lines'

test('what two threads sealed together is the whole file, each text of it once', async () => {
  const { context, holders } = await aPublishedSurvey()
  const thread = sealingThread()
  let batches: number[] = []
  const seal: typeof thread.seal = (responses) => {
    batches = [...batches, responses.length]
    return thread.seal(responses)
  }
  const file = fileOfLines(responseLines(1103))

  const added = await addResponses(context, { slug: 'a-survey', file, seal }).finally(thread.close)

  expect(must(added)).toMatchObject({ rows: 1103, added: 1103 })
  expect(batches).toEqual([500, 500, 103])
  const key = await requireSurveyKey(context, 'k7m2', holders[0])
  const opened = (await openAll(context.responses, key)) as { text?: string }[]
  const texts = opened.flatMap(({ text }) => (text === undefined ? [] : [text]))
  const sent = Array.from({ length: 552 }, (_, n) => `Story n${2 * n}`)
  expect(texts.toSorted()).toEqual(sent.toSorted())
  expect(opened).toHaveLength(1103 + 552)
})

test('a thread that fails fails whoever waits for it, and keeps nobody waiting', async () => {
  const { context } = await aPublishedSurvey()
  const thread = sealingThread()
  const spoilt: typeof thread.seal = (responses) => {
    const [{ response } = {}] = responses
    if (response) response.publicKey = new Uint8Array(65)
    return thread.seal(responses)
  }
  const file = fileOfLines(responseLines(500))

  const adding = addResponses(context, { slug: 'a-survey', file, seal: spoilt })

  await expect(adding.finally(thread.close)).rejects.toThrow('uncompressed point')
})
