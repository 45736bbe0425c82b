import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { enterResponse } from '#app/operations/entry/enter-response'
import { listEntries } from '#app/operations/entry/list-entries'
import { pause } from '#app/operations/consultations/pause'
import { withdraw } from '#app/operations/withdraw'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aPublishedSurvey, requireSurveyKey, soundSurvey } from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'
import { openAll, rowCounts } from './opened'

const slug = 'a-survey'
const talks = soundSurvey({ unit: 'group', entered: ['interview', 'discussion'] })
const typed = () => ({
  ...{ slug, sheet: randomBytes(32), mode: 'discussion' as const, people: 7, lang: 'en' as const },
  answers: { area: 'north', story: 'Told in the group.' },
})

test.each(engines)('on %s what is typed is sealed with its text apart, once', async (engine) => {
  const { context, holders, published } = await aPublishedSurvey(engine, talks)
  const response = typed()

  const first = must(await enterResponse(context, response))
  const again = must(await enterResponse(context, response))

  expect([first.already, again]).toEqual([false, { ...first, already: true }])
  const key = await requireSurveyKey(context, 'k7m2', holders[0])
  const opened = await openAll(context.responses, key)
  const common = { version: published.hash, lang: 'en' }
  expect(opened).toHaveLength(2)
  expect(opened).toContainEqual({
    ...{ ...common, format: 'soundings.answers/1', mode: 'discussion', people: 7 },
    answers: { area: 'north' },
  })
  expect(opened).toContainEqual({
    ...{ ...common, format: 'soundings.text/1', question: 'story' },
    ...{ text: 'Told in the group.', context: { area: 'north' } },
  })
})

test('whoever answered takes a typed response back with its number', async () => {
  const { context } = await aPublishedSurvey(usualEngine, talks)
  const { receipt } = must(await enterResponse(context, typed()))

  must(await withdraw(context, { survey: 'k7m2', receipt }))

  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0 })
})

test('nothing is typed in before the first day, in a pause, or where nobody asked for it', async () => {
  const { context } = await aPublishedSurvey(usualEngine, talks)
  const plain = await aPublishedSurvey()

  expect(await enterResponse({ ...context, ...on('2026-01-14') }, typed())).toMatchObject({
    problems: [{ code: 'not-open-yet' }],
  })
  expect(await enterResponse(plain.context, typed())).toMatchObject({
    problems: [{ code: 'nothing-entered' }],
  })
  must(await pause(context, { slug }))
  expect(await enterResponse(context, typed())).toMatchObject({ problems: [{ code: 'paused' }] })
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0 })
})

test('only surveys that take entered answers now are listed', async () => {
  const { context } = await aPublishedSurvey(usualEngine, talks)
  const plain = await aPublishedSurvey()

  const listed = (await listEntries(context)).map(({ survey, modes }) => [survey.slug, modes])
  expect(listed).toEqual([[slug, ['interview', 'discussion']]])
  expect(await listEntries({ ...context, ...on('2026-01-14') })).toEqual([])
  expect(await listEntries(plain.context)).toEqual([])
})
