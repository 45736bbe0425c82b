import { expect, test } from 'vitest'

import { bringIn } from '#app/operations/consultations/bring-in'
import { findPlanned } from '#app/operations/consultations/find-planned'
import { takeAway } from '#app/operations/consultations/take-away'
import { findVersion } from '#app/operations/find-version'
import { mark, sha256 } from '#app/operations/mark'
import { publish } from '#app/operations/publish'
import { publishOrAsk } from '#app/operations/requests/publish-or-ask'
import { handOver } from '#app/operations/translations/hand-over'
import { findDesk } from '#app/operations/translations/find-desk'
import { saveTexts } from '#app/operations/translations/save-texts'
import { findVersions } from '#db/register/queries/find-versions'
import type { Survey } from '#surveys/definition/survey'

import { usualEngine } from '../../../support/fresh-stores'
import { must } from '../answering'
import { aPublishedSurvey, soundSurvey } from '../a-network'
import { aColleague, setUpIn, type Workplace } from '../people/a-workplace'
import { on } from '../a-survey-open'
import { aDesk, halfFrench, textNamed, translator, typed } from './translating'

const fr = { slug: 'a-survey', language: 'fr' }

test('a draft takes the words of the desk, as far as they are', async () => {
  const { context, awa } = await aDesk()
  must(await saveTexts(awa, { ...fr, typed: [await typed(context, 'use', 'Un rapport.')] }))

  expect(must(await handOver(awa, fr))).toEqual({ isPublished: false })

  const planned = await findPlanned(context, 'a-survey')
  expect(planned).toMatchObject({ plannedBy: 'Awa', revision: 2 })
  expect(planned?.survey.texts.fr).toEqual({
    ...{ title: 'Une enquête', 'led.text': 'Qui dirige ?', use: 'Un rapport.' },
  })
  expect(planned?.survey.madeFrom?.fr?.use).toBe(mark('We write a report.'))
  expect(await textNamed(context, 'use')).toMatchObject({ state: 'done', text: 'Un rapport.' })
  expect(await handOver(awa, fr)).toEqual({ ok: false, problems: [{ code: 'nothing-new' }] })
})

test('a draft that comes back after it was taken away looks like none that a page still shows', async () => {
  const { context, awa } = await aDesk()
  must(await saveTexts(awa, { ...fr, typed: [await typed(context, 'use', 'Un rapport.')] }))
  must(await handOver(awa, fr))
  must(await takeAway(context, { slug: 'a-survey', revision: 2 }))

  expect(await handOver(awa, fr)).toEqual({
    ok: false,
    problems: [{ code: 'nothing-to-translate' }],
  })
})

const both = soundSurvey({ languages: ['en', 'fr'], access: 'open link' })
const french = Object.fromEntries(
  Object.entries(both.texts.en ?? {}).map(([key, text]) => [key, `${text} (fr)`]),
)
const inFrench: Survey = { ...both, texts: { ...both.texts, fr: french } }

/** A survey that is open in English and French, and a translator. */
async function aRunningSurvey() {
  const { context: plain } = await aPublishedSurvey(usualEngine, inFrench)
  const machine = { secret: new Uint8Array(32), now: on('2026-02-01').hour * 3_600_000 }
  const context: Workplace = { ...plain, ...machine }
  await setUpIn(context)
  return { context, awa: await translator(context, 'Awa') }
}

const nothing = { publicKey: new Uint8Array(), wrapped: [] }

test('in a running survey corrected words wait for those who publish, on the same structure', async () => {
  const { context, awa } = await aRunningSurvey()
  must(await saveTexts(awa, { ...fr, typed: [await typed(context, 'use', 'Un rapport.')] }))

  expect(must(await handOver(awa, fr))).toEqual({ isPublished: true })
  expect((await findVersion(context, 'a-survey')).survey.texts.fr?.use).toBe(
    'We write a report. (fr)',
  )

  const { session } = await aColleague(context, 'Bo', ['key-holder'])
  const bo = { ...context, who: 'Bo', roles: session.colleague.roles, session }
  const survey = (await findPlanned(context, 'a-survey'))?.survey ?? inFrench
  const asked = must(await publishOrAsk(bo, { survey, hash: sha256, mark, keys: nothing }))
  const versions = await findVersions(context.register, 'a-survey')
  expect(asked.request ?? asked.published).toBeDefined()
  expect(new Set(versions.map((version) => version.structure_hash)).size).toBe(1)
})

test('a published survey speaks no language in part, and a new one when it is whole', async () => {
  const { context, awa } = await aRunningSurvey()
  const ar = { slug: 'a-survey', language: 'ar' }
  const desk = await findDesk(context, 'a-survey', 'ar')
  const all = (desk?.texts ?? []).map(({ key, source, number, mark: made }) => ({
    ...{ key, text: `نص ${source}`, seen: { number, text: mark(''), source: made } },
  }))
  must(await saveTexts(awa, { ...ar, typed: all.slice(1) }))
  expect(await handOver(awa, ar)).toEqual({
    ok: false,
    problems: [{ code: 'texts-missing', count: 1 }],
  })

  must(await saveTexts(awa, { ...ar, typed: all.slice(0, 1) }))
  must(await handOver(awa, ar))

  const planned = await findPlanned(context, 'a-survey')
  expect(planned?.survey.languages).toEqual(['en', 'fr', 'ar'])
  expect(Object.keys(planned?.survey.texts.ar ?? {})).toHaveLength(all.length)
})

test('after the last day nothing is handed over', async () => {
  const { context, awa } = await aRunningSurvey()
  must(await saveTexts(awa, { ...fr, typed: [await typed(context, 'use', 'Un rapport.')] }))

  expect(await handOver({ ...awa, ...on('2026-04-01') }, fr)).toMatchObject({
    problems: [{ code: 'survey-over' }],
  })
})

test('after a correction of the English the words of a running survey are older, until somebody says they fit', async () => {
  const { context, awa } = await aRunningSurvey()
  const corrected = { ...inFrench.texts.en, use: 'We write one report.' }
  const survey = { ...inFrench, texts: { ...inFrench.texts, en: corrected } }
  must(await publish(context, { survey, hash: sha256, mark, keys: nothing }))

  const stale = await textNamed(context, 'use')
  expect(stale).toMatchObject({ state: 'stale', sourceThen: 'We write a report.' })
  expect(await textNamed(context, 'title')).toMatchObject({ state: 'done' })

  must(await saveTexts(awa, { ...fr, typed: [await typed(context, 'use', stale.text, 'done')] }))
  expect(await textNamed(context, 'use')).toMatchObject({ state: 'done', text: stale.text })
})

test('the English of a draft is kept with the words made from it', async () => {
  const { context, awa } = await aDesk()
  must(await saveTexts(awa, { ...fr, typed: [await typed(context, 'use', 'Un rapport.')] }))
  const survey = halfFrench()
  const value = { ...survey, texts: { ...survey.texts, en: { ...survey.texts.en, use: 'Two.' } } }
  must(await bringIn(context, { value, replaces: { slug: 'a-survey', revision: 1 } }))

  expect(await textNamed(context, 'use')).toMatchObject({
    ...{ state: 'stale', source: 'Two.', sourceThen: 'We write a report.', text: 'Un rapport.' },
  })
})

test('a text that fits the English no longer stays behind, and those beside it go', async () => {
  const { context, awa } = await aDesk()
  const right = await typed(context, 'why.text', '« {{led}} » : pourquoi ?')
  must(await saveTexts(awa, { ...fr, typed: [right, await typed(context, 'use', 'Un rapport.')] }))
  const survey = halfFrench()
  const english = { ...survey.texts.en, 'why.text': 'Why?' }
  const value = { ...survey, texts: { ...survey.texts, en: english } }
  must(await bringIn(context, { value, replaces: { slug: 'a-survey', revision: 1 } }))

  must(await handOver(awa, fr))

  const given = (await findPlanned(context, 'a-survey'))?.survey.texts.fr
  expect(given).toMatchObject({ use: 'Un rapport.' })
  expect(given).not.toHaveProperty(['why.text'])
  expect(await textNamed(context, 'why.text')).toMatchObject({ text: right.text, state: 'stale' })
  expect(await handOver(awa, fr)).toEqual({ ok: false, problems: [{ code: 'nothing-new' }] })
})

test('a published survey begins no language with a text that stays behind', async () => {
  const { context, awa } = await aRunningSurvey()
  const wordedAs = (use: string): Survey => {
    return { ...inFrench, texts: { ...inFrench.texts, en: { ...inFrench.texts.en, use } } }
  }
  const announce = async (use: string) =>
    must(await publish(context, { survey: wordedAs(use), hash: sha256, mark, keys: nothing }))
  const sw = { slug: 'a-survey', language: 'sw' }
  await announce('We write on example.org.')
  const desk = await findDesk(context, 'a-survey', 'sw')
  const all = (desk?.texts ?? []).map(({ key, source, number, mark: made }) => ({
    ...{ key, text: `Neno ${source}`, seen: { number, text: mark(''), source: made } },
  }))
  must(await saveTexts(awa, { ...sw, typed: all }))
  await announce('We write.')

  expect(await handOver(awa, sw)).toEqual({
    ok: false,
    problems: [{ code: 'texts-held', held: 1 }],
  })
})
