import { expect, test } from 'vitest'

import { country, page, region, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import { chance } from '../../surveys/findings/chance'
import {
  datasetOf,
  makeRelease,
  publishedFor,
  solve,
  type Said,
  type Wishes,
} from './made/make-release'
import { attackRelease } from './outsider/outsider'

const home = country('home', 'Country?')
const area = region('area', 'Region?', { from: home })
const work = single('work', 'Where do you work?', {
  street: 'Street',
  home_work: 'At home',
  online: 'Online',
  venue: 'Venue',
})
const fees = yesNo('fees', 'Did you pay?', { optional: true })
const survey = aSurvey([page('all', 'All', [home, area, work, fees])], {
  languages: ['en'],
  breakdowns: [area, home, work],
})

function people(count: number, seed: number, more: Partial<Record<string, string>> = {}): Said[] {
  const random = chance(seed)
  const pick = (...codes: string[]) => codes[Math.floor(random() * codes.length)] ?? ''
  return Array.from({ length: count }, () => ({
    answers: {
      home: pick('KE', 'KE', 'UG', 'FR', 'FR', 'DE', 'TH', 'TH', 'VN', 'BR', 'US'),
      work: pick('street', 'street', 'street', 'home_work', 'home_work', 'online', 'venue'),
      fees: pick('yes', 'yes', 'yes', 'no'),
      ...more,
    },
  }))
}

const said = people(170, 3)
const choices: NonNullable<Wishes['groups']>[] = [
  { area: { groups: [['europe', 'latin_america']], rest: [] } },
  { area: { groups: [], rest: ['europe'] }, home: { groups: [], rest: ['KE'] } },
  { work: { groups: [['street', 'venue']], rest: [] } },
  {
    area: {
      groups: [
        ['africa', 'latin_america'],
        ['asia_pacific', 'europe'],
      ],
      rest: [],
    },
    work: { groups: [['home_work', 'online', 'venue']], rest: [] },
  },
]

test.each(choices)(
  'an outsider learns nothing from rows that a key holder joined: %j',
  async (groups) => {
    for (const key of ['one', 'another']) {
      const had = await publishedFor({ survey, said, key }, { groups })

      const { found, impossible, targets } = attackRelease(had, solve)

      expect(targets).toBeGreaterThan(20)
      expect({ found, impossible }).toEqual({ found: [], impossible: [] })
    }
  },
)

const one = { work: { groups: [['street', 'venue']], rest: [] } }
const other = { work: { groups: [['online', 'venue']], rest: [] } }
const was = datasetOf({ survey, said })

test('the same answers in other rows than before are refused, and in the same rows they are the same', async () => {
  const { release } = await publishedFor({ survey, said }, { groups: one })
  const again = (groups: typeof one | undefined) =>
    makeRelease({ survey, said }, { earlier: [release], before: was, ...(groups && { groups }) })

  for (const groups of [other, undefined]) {
    const made = await again(groups)
    const codes = made.ok ? ['released'] : made.problems.map(({ code }) => code)
    expect([...new Set(codes)]).toEqual(['fewer-than-ten-new'])
  }
  expect(await again(one)).toMatchObject({ ok: true, value: { isAsBefore: true } })
})

test('other rows are refused where too few came to one of them', async () => {
  const { release } = await publishedFor({ survey, said }, { groups: one })
  const late = [...said, ...people(30, 5, { work: 'street' }), ...people(4, 6, { work: 'home_work' })]

  const made = await makeRelease(
    { survey, said: late },
    { earlier: [release], before: was, groups: { work: { groups: [['street', 'home_work', 'venue']], rest: [] } } },
  )

  expect(made.ok ? [] : made.problems.map(({ code }) => code)).toContain('fewer-than-ten-new')
}) // prettier-ignore

/** Many more, everywhere. */
const many = ['street', 'home_work', 'online', 'venue'].flatMap((at, n) =>
  people(60, 11 + n, { work: at }),
)

test('rows across those of an earlier release are refused, however many came', async () => {
  const first = await publishedFor({ survey, said }, { groups: one })
  const made = await makeRelease(
    { survey, said: [...said, ...many] },
    { earlier: [first.release], before: was, groups: other },
  )

  const problem = { code: 'crosses-earlier', at: 'work', chosen: ['online-venue'] }
  expect(made).toMatchObject({ ok: false })
  expect(made.ok ? [] : made.problems).toContainEqual(problem)
})

test('rows of an earlier release that are joined in a later one tell nothing more', async () => {
  const first = await publishedFor({ survey, said })
  const had = await publishedFor(
    { survey, said: [...said, ...many] },
    { earlier: [first.release], before: was, groups: one },
  )

  const { found, impossible } = attackRelease(had, solve)

  expect({ found, impossible }).toEqual({ found: [], impossible: [] })
})
