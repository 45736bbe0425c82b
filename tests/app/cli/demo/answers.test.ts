import { beforeAll, expect, test } from 'vitest'

import { catalogue, plainSurvey } from '#app/cli/demo/dated-survey'
import { chanceOf } from '#app/cli/demo/responses/chance'
import { demoLines } from '#app/cli/demo/responses/demo-lines'
import { healthLines } from '#app/cli/demo/responses/health/lines'
import { organisationsOf } from '#app/cli/demo/responses/members/organisations'
import { readTexts } from '#app/cli/demo/responses/read-texts'
import { rowReader } from '#app/operations/response-row'
import { regionOf } from '#surveys/countries/regions'
import { preferNot } from '#surveys/definition/answer'

import { answered, countryOf, pastSlugs, says, share, tally, type Response } from './demo-answers'

let health: Response[]
let [before, after]: [Response[], Response[]] = [[], []]

beforeAll(async () => {
  health = (await answered('access-to-health-2026')).responses
  before = (await answered('member-survey-2024')).responses
  after = (await answered('member-survey-2025')).responses
})

test.each(pastSlugs)('every invented answer to %s is one that the product takes', async (slug) => {
  const { survey, lines } = await answered(slug)
  const readRow = rowReader(survey)

  const problems = lines.flatMap((text, place) => {
    const read = readRow({ row: place + 1, text })
    return read.ok ? [] : read.problems
  })

  expect(lines.length).toBeGreaterThan(100)
  expect(problems).toEqual([])
})

test.each(pastSlugs)('the answers to %s are the same bytes every time', async (slug) => {
  const survey = await plainSurvey(catalogue, slug)

  expect(demoLines(survey)).toEqual(demoLines(survey))
})

test('another seed makes other answers', async () => {
  const survey = await plainSurvey(catalogue, 'access-to-health-2026')
  const texts = readTexts('health')

  expect(healthLines(survey, texts, chanceOf('one'))).not.toEqual(
    healthLines(survey, texts, chanceOf('two')),
  )
})

test('400 persons of about 60 countries in five regions answer in five languages', () => {
  const countries = tally(health.map(countryOf))
  const regions = tally(health.map((each) => regionOf(countryOf(each))))
  const languages = tally(health.map(({ lang }) => lang))

  expect(health).toHaveLength(400)
  expect(Math.abs(countries.size - 60)).toBeLessThanOrEqual(5)
  // Those who name no country are many enough for a row of their own.
  expect(regions.size).toBe(5 + 1)
  expect(Math.min(...regions.values())).toBeGreaterThanOrEqual(20)
  expect([...languages.keys()].sort()).toEqual(['en', 'es', 'fr', 'ru', 'zh'])
  expect(Math.min(...languages.values())).toBeGreaterThanOrEqual(30)
})

test('Kenya and at least three other countries have 40 or more, and one has just under 30', () => {
  const countries = tally(health.map(countryOf))
  const large = [...countries].filter(([, count]) => count >= 40).map(([country]) => country)
  const middle = [...countries.values()].filter((count) => count >= 25 && count < 40)

  expect(large.length).toBeGreaterThanOrEqual(4)
  expect(large).toContain('KE')
  expect(middle).toEqual([29])
})

test('some questions are left empty, and some are answered by preferring not to say', () => {
  const silent = health.filter(({ answers }) => answers.violence === undefined).length
  const refusing = health.filter(({ answers }) => answers.violence === preferNot).length

  expect(silent).toBeGreaterThan(10)
  expect(refusing).toBeGreaterThan(10)
})

test.each([
  ['refused', 'yes', 'police', ['once_twice', 'several'], ['never']],
  ['violence', 'yes', 'police', ['several'], ['never']],
  ['law_effect', 'much_harder', 'police', ['once_twice', 'several'], ['never']],
  ['refused', 'yes', 'discrimination', ['once_twice', 'several'], ['never']],
  ['barriers', 'papers', 'migrant', ['yes'], ['no']],
  ['barriers', 'language', 'migrant', ['yes'], ['no']],
  ['barriers', 'cost', 'cost', ['several'], ['never']],
  ['trust', 'sw_led', 'sw_led_service', ['yes'], ['none_near', 'unsure']],
  ['support_wanted', 'yes', 'violence', ['yes'], ['no']],
])(
  '%s “%s” is more frequent where %s is %j than where it is %j',
  (question, code, by, more, less) => {
    const where = (codes: string[]) => health.filter(({ answers }) => says(answers, by, ...codes))

    expect(share(where(more), question, code)).toBeGreaterThan(
      share(where(less), question, code) + 0.05,
    )
  },
)

test('about 150 organisations answer each wave, and most of them both', () => {
  const chance = chanceOf('many umbrellas')
  const first = new Set(organisationsOf(2024, chance).map(({ number }) => number))
  const both = organisationsOf(2025, chance).filter(({ number }) => first.has(number))

  expect(Math.abs(before.length - 150)).toBeLessThanOrEqual(10)
  expect(Math.abs(after.length - 150)).toBeLessThanOrEqual(10)
  expect(both.length / after.length).toBeGreaterThan(0.8)
})

test('between the waves more organisations lost a core funder, and more are openly registered', () => {
  expect(share(after, 'core_funder_lost', 'yes')).toBeGreaterThan(
    share(before, 'core_funder_lost', 'yes') + 0.1,
  )
  expect(share(after, 'registered', 'openly')).toBeGreaterThan(
    share(before, 'registered', 'openly') + 0.05,
  )
  expect(share(after, 'exchange', 'none')).toBeLessThan(share(before, 'exchange', 'none') - 0.1)
})

test('what the key messages say stands in the answers', () => {
  const barriers = ['judgement', 'cost', 'privacy'].map((code) => share(health, 'barriers', code))
  const changes = ['decriminalise', 'sw_led', 'train'].map((code) =>
    share(health, 'priorities', code),
  )
  const wishes = ['funders', 'law', 'support'].map((code) =>
    share(after, 'network_priorities', code),
  )

  for (const shares of [barriers, changes, wishes]) {
    expect.soft(shares).toEqual([...shares].sort((one, other) => other - one))
  }
  expect(share(before, 'sw_led', 'yes')).toBeGreaterThan(0.5)
  expect(share(before, 'enforcement', 'harsher')).toBeGreaterThan(
    share(before, 'enforcement', 'milder'),
  )
  expect(share(before, 'support_wanted', 'proposals')).toBeGreaterThan(0.5)
})
