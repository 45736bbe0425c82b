import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { closeStores } from '#db/connection'
import type { RegisterDb } from '#db/connection'
import type { Context } from '#app/operations/context'
import { keepReach } from '#app/operations/reach/keep-reach'
import { makeReachCounter } from '#app/operations/reach/reach-counter'
import { submit } from '#app/operations/submit'
import { changeSurvey } from '#db/register/queries/surveys'
import { country, page } from '#surveys/kit/kit'
import type { Language } from '#surveys/definition/survey'

import { engines } from '../support/fresh-stores'
import { aSurvey } from '../surveys/a-survey'
import { aSurveyOpen } from '../app/operations/a-survey-open'
import { beginWith, must } from '../app/operations/answering'

const home = country('home', 'Country?')
const survey = aSurvey([page('place', 'Place', [home])], { reach: true, access: 'open link' })

/** A survey that counts whom it reaches, and the process that counts. */
async function aCountingServer(engine: (typeof engines)[number] = 'sqlite') {
  const opened = await aSurveyOpen(engine, survey)
  const reach = makeReachCounter()
  const context = { ...opened.context, reach }
  const tick = () => keepReach(context, reach.takeRested())
  return { ...opened, context, reach, tick }
}

async function answer(context: Context, home = 'KE', lang: Language = 'en'): Promise<void> {
  const place = await beginWith(context, survey.code, { place: { home: [home] } })
  must(await submit(context, { ...place, lang }))
}

async function counts(register: RegisterDb) {
  const rows = await register.selectFrom('reach_count').selectAll().execute()
  return Object.fromEntries(rows.map(({ kind, place, counted }) => [`${kind} ${place}`, counted]))
}

test('around one response the register stays the same, byte for byte, where reach is counted', async () => {
  const { context, place, stores } = await aCountingServer()
  for (let sent = 0; sent < 4; sent += 1) await answer(context)
  const file = join(place.dataDir, 'register.sqlite')

  const before = readFileSync(file)
  await answer(context)
  const after = readFileSync(file)

  expect(after.equals(before)).toBe(true)
  await closeStores(stores)
})

test.each(engines)('on %s nothing is written until five have come and waited', async (engine) => {
  const { context, tick } = await aCountingServer(engine)
  for (let sent = 0; sent < 4; sent += 1) await answer(context)
  for (let hours = 0; hours < 3; hours += 1) await tick()
  expect(await counts(context.register)).toEqual({})

  await answer(context)
  await tick()
  expect(await counts(context.register)).toEqual({})
  await tick()

  expect(await counts(context.register)).toEqual({ 'region africa': 5, 'lang en': 5 })
})

test('whatever comes in whatever order, all that is ever kept are whole fives', async () => {
  const { context, tick } = await aCountingServer()
  const answers: [string, Language][] = [
    ...Array.from({ length: 9 }, (): [string, Language] => ['KE', 'en']),
    ...Array.from({ length: 6 }, (): [string, Language] => ['FR', 'fr']),
    ...Array.from({ length: 3 }, (): [string, Language] => ['JP', 'fr']),
  ]
  for (const [at, [home, lang]] of answers.entries()) {
    await answer(context, home, lang)
    if (at % 2 === 0) await tick()
    const kept = Object.values(await counts(context.register))
    expect(kept.filter((counted) => counted % 5 !== 0)).toEqual([])
  }
  await tick()
  await tick()

  expect(await counts(context.register)).toEqual({
    ...{ 'region africa': 5, 'region europe': 5, 'lang en': 5, 'lang fr': 5 },
  })
})

test('a server that stops writes its fives and forgets the rest', async () => {
  const { context, reach } = await aCountingServer()
  for (let sent = 0; sent < 7; sent += 1) await answer(context)

  await keepReach(context, reach.takeAll())

  expect(await counts(context.register)).toEqual({ 'region africa': 5, 'lang en': 5 })
  expect(reach.takeAll()).toEqual([])
})

test('sending twice counts once, and a survey without reach counts nothing', async () => {
  const { context, reach } = await aCountingServer()
  const place = await beginWith(context, survey.code, { place: { home: ['KE'] } })
  for (let times = 0; times < 5; times += 1) must(await submit(context, { ...place, lang: 'en' }))
  expect(reach.takeAll()).toEqual([])

  const silent = await aSurveyOpen('sqlite', { ...survey, reach: undefined })
  const counter = makeReachCounter()
  for (let sent = 0; sent < 6; sent += 1) await answer({ ...silent.context, reach: counter })

  expect(counter.takeAll()).toEqual([])
})

test('once answers were handed out, the counts stand as the bundle tells them', async () => {
  const { context, reach } = await aCountingServer()
  for (let sent = 0; sent < 5; sent += 1) await answer(context)
  await changeSurvey(context.register, survey.code, { bundled_on: '2026-03-05' })

  await keepReach(context, reach.takeAll())

  expect(await counts(context.register)).toEqual({})
})

test('what could not be written is counted the next time', () => {
  const reach = makeReachCounter()
  for (let sent = 0; sent < 6; sent += 1) reach.count('k7m2', [{ kind: 'region', place: 'africa' }])
  const taken = reach.takeAll()

  reach.giveBack(taken)

  expect(reach.takeAll()).toEqual(taken)
})
