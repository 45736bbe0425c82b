import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'

import { checkCatalogue, type Checked } from '#app/cli/catalogue/check-catalogue'
import { readSurvey } from '#surveys/definition/survey'
import { isAsked } from '#surveys/definition/question'
import { contextOf } from '#surveys/definition/text-context'
import { textKeys } from '#surveys/definition/text-keys'
import { comparable } from '#surveys/version/comparable'
import { freeze } from '#surveys/version/freeze'

const slugs = [
  'access-to-health-2026',
  'funding-priorities-2026',
  'group-discussion',
  'key-informant-interview',
  'member-survey-2024',
  'member-survey-2025',
  'member-survey-2026',
]
const languages = ['en', 'fr', 'es', 'ru', 'zh'] as const
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let checked: Checked[]

beforeAll(async () => {
  checked = await checkCatalogue('surveys/catalogue', undefined)
}, 180_000)

function surveyOf(slug: string) {
  const read = readSurvey(checked.find(({ loaded }) => loaded.folder === slug)?.loaded.survey)
  if (!read.ok) throw new Error(`${slug} is no survey`)
  return read.value
}

function questionsOf(slug: string) {
  return surveyOf(slug).pages.flatMap((page) => page.questions)
}

test('the catalogue holds the questionnaires of the network', () => {
  expect(checked.map(({ loaded }) => loaded.folder).sort()).toEqual(slugs)
})

test.each(slugs)('%s has no problem that is not accepted with a reason', (slug) => {
  const found = checked.find(({ loaded }) => loaded.folder === slug)?.problems ?? []

  expect(found.filter(({ level }) => level !== 'notice')).toEqual([])
})

test.each(slugs)('%s says everything in five languages', (slug) => {
  const survey = surveyOf(slug)

  expect(survey.languages).toEqual([...languages])
  for (const lang of languages) {
    const texts = survey.texts[lang] ?? {}
    expect(Object.keys(texts).sort()).toEqual(Object.keys(survey.texts.en ?? {}).sort())
    expect(textKeys(survey).required.filter((key) => !texts[key]?.trim())).toEqual([])
  }
})

test.each(slugs.filter((slug) => /survey|health|funding/.test(slug)))(
  '%s asks 30 to 45 questions',
  (slug) => {
    const questions = questionsOf(slug).filter(isAsked)

    expect(questions.length).toBeGreaterThanOrEqual(30)
    expect(questions.length).toBeLessThanOrEqual(45)
  },
)

test.each(slugs)('%s: with each text that may be quoted goes the answer whether it may', (slug) => {
  const survey = surveyOf(slug)
  const texts = questionsOf(slug).filter(
    ({ type }) => type === 'long_text' || type === 'short_text',
  )
  const silent = texts
    .map((text) => ({ text: text.id, context: contextOf(survey, text).map(({ id }) => id) }))
    .filter(({ context }) => context.length > 0 && !context.some((id) => /quote/.test(id)))

  expect(texts.length).toBeGreaterThan(0)
  expect(silent).toEqual([])
})

test('in an interview any question may be left out, as people are told', () => {
  const asked = questionsOf('key-informant-interview').filter(isAsked)
  const due = asked.filter(({ optional, preferNot }) => !optional && !preferNot)

  expect(due.map(({ id }) => id)).toEqual(['agreed'])
})

test.each(slugs.filter((slug) => slug.startsWith('member')))('%s asks for no country', (slug) => {
  expect(questionsOf(slug).filter(({ type }) => type === 'country')).toEqual([])
})

test('each survey freezes to a hash of its own, the same each time', () => {
  const hashes = slugs.map((slug) => freeze(surveyOf(slug), sha256).hash)

  expect(new Set(hashes).size).toBe(slugs.length)
  expect(slugs.map((slug) => freeze(surveyOf(slug), sha256).hash)).toEqual(hashes)
})

test.each([
  ['member-survey-2024', 'member-survey-2025'],
  ['member-survey-2025', 'member-survey-2026'],
])('most numbers of %s and %s may stand side by side, and some may not', (earlier, later) => {
  const verdicts = comparable(surveyOf(earlier), surveyOf(later)).map(({ verdict }) => verdict)
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length

  expect(count('comparable')).toBeGreaterThan(verdicts.length / 3)
  expect(count('with-care')).toBeGreaterThan(0)
  expect(count('not-comparable')).toBeGreaterThan(2)
})
