import { expect, test } from 'vitest'

import { findVersion, listKnownVersions } from '#app/operations/find-version'
import { readDraft } from '#app/operations/read-draft'
import { submit } from '#app/operations/submit'
import { findVersions } from '#db/register/queries/find-versions'
import { canonical } from '#surveys/canonical'
import type { Survey } from '#surveys/definition/survey'
import { freeze, structureOf } from '#surveys/version/freeze'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aPublishedSurvey, publishNow, sha256, soundSurvey } from './a-network'
import { addVersion } from './a-survey-open'
import { begin, must, sendPage } from './answering'

const open = soundSurvey({ access: 'open link' })

function inMore(survey: Survey, ...added: string[]): Survey {
  const own = added.map((language) => [language, inLanguage(survey, language)])
  const texts = { ...survey.texts, ...(Object.fromEntries(own) as Survey['texts']) }
  return { ...survey, languages: [...survey.languages, ...added], texts }
}

function inLanguage({ texts }: Survey, language: string): Record<string, string> {
  const all = Object.entries(texts.en ?? {}).map(([key, text]) => [key, `${text} (${language})`])
  return Object.fromEntries(all) as Record<string, string>
}

test.each(engines)('on %s languages come to an open survey as a correction', async (engine) => {
  const { context, survey } = await aPublishedSurvey(engine, open)

  const added = await publishNow(context, inMore(survey, 'pt', 'ar'))

  const [newest, first] = await findVersions(context.register, survey.slug)
  expect(added).toMatchObject({ ok: true, value: { number: 2, standing: 'open' } })
  expect(newest?.structure_hash).toBe(first?.structure_hash)
})

test('a language of an open survey is never taken away again', async () => {
  const { context, survey } = await aPublishedSurvey(usualEngine, open)
  must(await publishNow(context, inMore(survey, 'pt', 'ar')))

  const refused = await publishNow(context, inMore(survey, 'sw'))

  expect(refused).toEqual({
    ok: false,
    problems: [{ code: 'language-removed', languages: ['pt', 'ar'] }],
  })
})

test('before a survey opens its languages may come and go', async () => {
  const planned = soundSurvey({ opens: '2026-02-10' })
  const { context, survey } = await aPublishedSurvey(usualEngine, planned)
  must(await publishNow(context, inMore(survey, 'pt')))

  expect(await publishNow(context, inMore(survey, 'sw'))).toMatchObject({ value: { number: 3 } })
})

test('a language of which a text is missing is not published', async () => {
  const { context, survey } = await aPublishedSurvey(usualEngine, open)
  const more = inMore(survey, 'sw')
  const { title, ...rest } = more.texts.sw ?? {}

  const refused = await publishNow(context, { ...more, texts: { ...more.texts, sw: rest } })

  expect(title).toBeDefined()
  expect(refused).toMatchObject({
    problems: [{ problem: { code: 'missing-translation', at: 'title', language: 'sw' } }],
  })
})

test('answers that were begun before go on in the new language, and arrive', async () => {
  const { context, survey } = await aPublishedSurvey(usualEngine, open)
  const place = await begin(context, survey.code)
  must(await publishNow(context, inMore(survey, 'pt')))

  must(await sendPage(context, place, 'place', { area: ['north'] }, 'pt'))

  const { version } = must(await readDraft(context, place))
  expect(version.survey.languages).toEqual(['en', 'pt'])
  expect(await submit(context, { ...place, lang: 'pt' })).toMatchObject({ ok: true })
})

// What a register holds from the time when languages were part of the structure.
const oldName = (survey: Survey) =>
  sha256(canonical({ ...structureOf(survey), languages: survey.languages }))

async function aSurveyOfBefore() {
  const published = await aPublishedSurvey(usualEngine, open)
  const { context, survey } = published
  const { hash } = freeze(survey, sha256)
  await context.register.deleteFrom('version').where('hash', '=', hash).execute()
  const name = oldName(survey)
  await addVersion(context, survey, 1, name)
  return { ...published, name }
}

test('a version of before lends its name to a correction, so that drafts of before go on', async () => {
  const { context, survey, name } = await aSurveyOfBefore()
  const place = await begin(context, survey.code)

  must(await publishNow(context, inMore(survey, 'ar')))

  const [newest] = await findVersions(context.register, survey.slug)
  expect(newest?.structure_hash).toBe(name)
  expect((await findVersion(context, survey.slug, name)).survey.languages).toEqual(['en', 'ar'])
  expect(must(await readDraft(context, place)).content.version).toBe(name)
})

test('versions are counted together by what they are, whatever they were called', async () => {
  const { context, survey } = await aSurveyOfBefore()
  must(await publishNow(context, inMore(survey, 'ar')))

  const known = await listKnownVersions(context, survey.slug)

  expect(known.map(({ structureHash }) => structureHash)).toEqual(
    Array(2).fill(freeze(survey, sha256).structureHash),
  )
})

test('a change of more than languages is still refused where the version is of before', async () => {
  const { context, survey } = await aSurveyOfBefore()
  const pages = survey.pages.map((page) => ({ ...page, questions: page.questions.slice(0, 1) }))

  expect(await publishNow(context, { ...survey, pages })).toMatchObject({
    problems: [{ code: 'structure-changed', questions: ['story'] }],
  })
})
