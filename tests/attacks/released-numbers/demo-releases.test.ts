import { beforeAll, describe, expect, test } from 'vitest'

import { answered, countryOf, pastSlugs, tally } from '../../app/cli/demo/demo-answers'
import { approvers, demoRelease } from '../../support/demo-release'
import { solve } from './made/make-release'
import { attackRelease, attackTogether, type Had } from './outsider/outsider'
import { plainFaults } from './outsider/plain'
import { readQuestionnaire } from './outsider/questionnaire'
import { readReleased } from './outsider/released'

/** Questions to be attacked with everything that is published, and by which rows where that is too much. */
const together: Record<string, { questions: string[]; by: string[] }[]> = {
  'member-survey-2024': [{ questions: ['income', 'sw_led'], by: ['region', 'sw_led'] }],
  'member-survey-2025': [{ questions: ['income', 'sw_led'], by: ['region', 'sw_led'] }],
  'access-to-health-2026': [
    { questions: ['violence', 'hiv'], by: ['region', 'country'] },
    { questions: ['violence', 'hiv'], by: ['age'] },
  ],
}

describe.each(pastSlugs)('the release of %s', (slug) => {
  let had: Had = { bytes: '', questionnaire: '' }
  beforeAll(async () => {
    const { bytes, versions } = await demoRelease(slug)
    had = { bytes, questionnaire: JSON.stringify(versions[0]?.survey) }
  }, 360_000)

  test('holds multiples of five that add up, and percentages that follow from them', () => {
    const released = readReleased(had.bytes)

    expect(plainFaults(released, readQuestionnaire(had.questionnaire))).toEqual([])
    expect(released.tables.length).toBeGreaterThan(300)
  })

  test('tells an outsider nothing of few people, family by family', () => {
    const { targets, ...outcome } = attackRelease(had, solve)

    expect(outcome).toEqual({ found: [], impossible: [] })
    expect(targets).toBeGreaterThan(5000)
  }, 720_000)

  test('tells nothing either with all tables of the survey at once', () => {
    for (const wanted of together[slug] ?? []) {
      const { targets, ...outcome } = attackTogether(had, wanted, solve)

      expect(outcome).toEqual({ found: [], impossible: [] })
      expect(targets).toBeGreaterThan(30)
    }
  }, 720_000)

  test('names no country with few people, no day of a person, no key and no approver', async () => {
    const released = readReleased(had.bytes)
    const { least } = readQuestionnaire(had.questionnaire)
    const { responses } = await answered(slug)
    const truly = tally(responses.map(countryOf))
    const countries = (released.rows.country ?? []).filter(({ code }) => /^[A-Z]{2}$/.test(code))

    expect(countries.filter(({ code }) => (truly.get(code) ?? 0) < least.country)).toEqual([])
    const codes = new Set(countries.map(({ code }) => code))
    const named = [...had.bytes.matchAll(/"code":"([A-Z]{2})"/g)].map(([, code = '']) => code)
    expect(named.filter((code) => !codes.has(code))).toEqual([])
    expect(strangersIn(had.bytes)).toEqual([])
    const keys = new Set(released.quotes.flatMap((quote) => Object.keys(quote)))
    const open = ['question', 'text', 'lang', 'region', 'attribute', 'translations']
    expect([...keys].filter((key) => !open.includes(key))).toEqual([])
  })

  test('lists languages and regions as they are offered, not as they arrived', () => {
    const released = readReleased(had.bytes)
    const { languages } = JSON.parse(had.questionnaire) as { languages: string[] }

    expect(released.method.languages).toEqual(languages)
    expect(Object.keys(released.wording).sort()).toEqual([...languages].sort())
    expect(released.method.regions).toEqual(released.rows.region?.map(({ code }) => code))
  })
})

/** Whatever looks like a moment, a key or an approver, besides the days and hashes that a release has. */
function strangersIn(bytes: string): string[] {
  const { method, versions, hash } = readReleased(bytes)
  const known = new Set([method.opened, method.closed, hash, ...versions])
  const looks = /\d{4}-\d\d-\d\d(T[\d:.]+Z?)?|\b\d{2}:\d{2}:\d{2}\b|\b1[5-9]\d{8,11}\b|[0-9a-f]{24,}/g
  return [
    ...[...bytes.matchAll(looks)].map(([found]) => found).filter((found) => !known.has(found)),
    ...approvers.filter((name) => bytes.includes(name)),
    ...(bytes.match(/"(approvedBy|accuracy|decisions|created|id_key|receipt)":/g) ?? []),
  ]
} // prettier-ignore

test('strangers would be found', () => {
  const had = JSON.stringify({ method: {}, versions: [], hash: 'x', at: '2026-03-01T10:00:00Z' })

  expect(strangersIn(had)).toEqual(['2026-03-01T10:00:00Z'])
  expect(strangersIn(`${had.slice(0, -1)},"approvedBy":["Bo Approver"]}`)).toHaveLength(3)
})
