import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { close } from '#app/operations/close'
import { bringIn } from '#app/operations/consultations/bring-in'
import { listOffered } from '#app/operations/consultations/catalogue'
import { languagesOf } from '#app/operations/consultations/languages-of'
import { listConsultations } from '#app/operations/consultations/list-consultations'
import { pause } from '#app/operations/consultations/pause'
import { responsesSoFar } from '#app/operations/consultations/responses-so-far'
import { mark } from '#app/operations/mark'
import { roles } from '#app/operations/rights'
import { submit } from '#app/operations/submit'
import { findSurvey } from '#db/register/queries/find-survey'
import { canonical } from '#surveys/canonical'
import type { Survey } from '#surveys/definition/survey'

import { usualEngine } from '../../../support/fresh-stores'
import { aNetwork, aPublishedSurvey, soundSurvey } from '../a-network'
import { beginWith, must } from '../answering'
import { on } from '../a-survey-open'

const first = { page: 1, each: 25 }

test('drafts stand first in the list, and what is over last', async () => {
  const { context } = await aPublishedSurvey(usualEngine, soundSurvey({ access: 'open link' }))
  must(await bringIn(context, { value: named('a-draft', 'a2b3') }))
  must(await bringIn(context, { value: { ...named('broken', 'c2d3'), closes: '2025-01-01' } }))
  must(await pause(context, { slug: 'a-survey' }))

  const { listed, count } = await listConsultations(context, first)

  expect(count).toBe(3)
  expect(listed.map(({ slug, stage, isPaused }) => ({ slug, stage, isPaused }))).toEqual([
    { slug: 'a-draft', stage: 'checked', isPaused: false },
    { slug: 'broken', stage: 'draft', isPaused: false },
    { slug: 'a-survey', stage: 'open', isPaused: true },
  ])
})

test('a long list comes page by page', async () => {
  const { context } = await aNetwork()
  for (const n of [2, 3, 4])
    must(await bringIn(context, { value: named(`survey-${n}`, `a2b${n}`) }))

  const { listed, count } = await listConsultations(context, { page: 2, each: 2 })

  expect(count).toBe(3)
  expect(listed.map(({ slug }) => slug)).toEqual(['survey-4'])
})

test.each([
  ['2026-01-01', 'published'],
  ['2026-02-01', 'open'],
  ['2026-03-05', 'closed'],
])('on %s the survey is %s', async (day, stage) => {
  const { context } = await aPublishedSurvey()

  const { listed } = await listConsultations({ ...context, ...on(day) }, first)

  expect(listed).toMatchObject([{ stage }])
})

test('while answers come they are told in steps of five, and once a day', async () => {
  const { context } = await aPublishedSurvey(usualEngine, soundSurvey({ access: 'open link' }))
  await answer(context, 4)
  const four = await soFar(context)
  await answer(context, 3)
  const sameDay = await soFar(context)
  const nextDay = await soFar({ ...context, ...on('2026-02-02') })

  expect([four, sameDay, nextDay]).toEqual([
    { count: 0, isExact: false },
    { count: 0, isExact: false },
    { count: 5, isExact: false },
  ])
})

test('after closing key holders alone see the exact number, whatever texts lie beside it', async () => {
  const { context } = await aPublishedSurvey(usualEngine, soundSurvey({ access: 'open link' }))
  await answer(context, 6)
  must(await close(context, { slug: 'a-survey' }))
  const others = roles.filter((role) => role !== 'key-holder')

  expect(await soFar(context)).toEqual({ count: 6, isExact: true })
  expect(await soFar({ ...context, roles: others })).toEqual({ count: 5, isExact: false })
})

test('a language tells how many texts it has and how many are of an older English', () => {
  const survey = soundSurvey({ languages: ['en', 'fr'] })
  const { title = '', use = '' } = survey.texts.en ?? {}
  const texts = { ...survey.texts, fr: { title: 'Une enquête', use: 'Un rapport', purpose: ' ' } }
  const madeFrom = { fr: { title: mark(title), use: mark(`${use} Before.`) } }

  const [english, french] = languagesOf({ ...survey, texts, madeFrom }, mark)

  expect(english).toMatchObject({ language: 'en', older: 0, written: english?.of })
  expect(french).toMatchObject({ language: 'fr', written: 2, older: 1, of: english?.of })
})

test('the catalogue offers what is not here, or stands here otherwise', async () => {
  const { context } = await aPublishedSurvey()
  must(await bringIn(context, { value: named('planned-here', 'p2q3') }))
  const folder = aCatalogue([
    named('a-new-one', 'n2w3'),
    soundSurvey({ title: 'In other words' }),
    { ...named('planned-here', 'p2q3'), closes: '2026-12-31' },
  ])

  const offered = await listOffered(context, folder)

  expect(offered.map(({ survey, here }) => [survey.slug, here])).toEqual([
    ['a-new-one', 'nowhere'],
    ['a-survey', 'published'],
  ])
})

test('the catalogue offers no correction of what has closed', async () => {
  const { context } = await aPublishedSurvey()
  must(await close(context, { slug: 'a-survey' }))
  const folder = aCatalogue([soundSurvey({ title: 'In other words' })])

  expect(await listOffered(context, folder)).toEqual([])
  expect(await listOffered(context, join(folder, 'nowhere'))).toEqual([])
})

type Context = Awaited<ReturnType<typeof aPublishedSurvey>>['context']

async function answer(context: Context, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const pages = { place: { area: ['north'], story: ['It rained'] } }
    const place = await beginWith(context, 'k7m2', pages)
    must(await submit(context, { ...place, lang: 'en' }))
  }
}

async function soFar(context: Context) {
  const row = await findSurvey(context.register, 'k7m2')
  return row && responsesSoFar(context, row)
}

function named(slug: string, code: string): Survey {
  return { ...soundSurvey(), slug, code }
}

function aCatalogue(surveys: Survey[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  surveys.forEach((survey, n) => writeFileSync(join(folder, `${n}.json`), canonical(survey)))
  return folder
}
