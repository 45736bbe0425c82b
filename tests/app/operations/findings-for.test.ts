import { expect, test } from 'vitest'

import { findReleased } from '#app/operations/find-released'
import { findingsFor } from '#app/operations/findings-for'
import { reportOf } from '#app/operations/report-of'

import { engines } from '../../support/fresh-stores'
import { demoRelease } from '../../surveys/reports/demo-release'
import { hardRelease } from '../formats/some-findings'
import { aNetwork, aPublishedSurvey } from './a-network'
import { must } from './answering'
import { keepReleased } from './released-network'

const slug = 'a-survey'

test.each(engines)('on %s the newest release is read as it is stored', async (engine) => {
  const { context } = await aNetwork(engine)
  await keepReleased(context.register, hardRelease())

  const { released, report } = must(await findingsFor(context, { slug, lang: 'fr' }))

  expect(JSON.parse(released.body)).toEqual(hardRelease().release)
  expect(report).toMatchObject({ lang: 'fr', survey: slug, hash: hardRelease().release.hash })
})

test.each([
  [{ slug: 'nothere' }, { code: 'no-such-survey', slug: 'nothere' }],
  [
    { slug, lang: 'ru' },
    { code: 'language-not-released', lang: 'ru', offered: ['en', 'fr'] },
  ],
  [
    { slug, lang: '' },
    { code: 'language-not-released', lang: '' },
  ],
  [{ slug, lang: '__proto__' }, { code: 'language-not-released' }],
  [
    { slug, cut: { kind: 'country', code: 'XX' } },
    { code: 'no-such-place', place: 'XX' },
  ],
  [{ slug, cut: { kind: 'country', code: 'africa' } }, { code: 'no-such-place' }],
  [
    { slug, cut: { kind: 'region', code: 'KE' } },
    { code: 'no-such-place', kind: 'region' },
  ],
] as const)('%j is refused', async (asked, problem) => {
  const { context } = await aNetwork()
  await keepReleased(context.register, hardRelease())

  const found = await findingsFor(context, asked)

  expect(found).toMatchObject({ ok: false, problems: [problem] })
})

test('of a survey that is published and not released there are no findings', async () => {
  const { context, survey } = await aPublishedSurvey()

  const found = await findingsFor(context, { slug: survey.slug })

  expect(found).toEqual({ ok: false, problems: [{ code: 'nothing-released', slug: survey.slug }] })
})

test('the earlier waves of its series stand beside a release, and no others', async () => {
  const { context } = await aNetwork()
  for (const name of ['member-survey-2025', 'access-to-health-2026', 'member-survey-2024']) {
    await keepReleased(context.register, await demoRelease(name))
  }

  const later = must(await findReleased(context, 'member-survey-2025'))
  const first = must(await findReleased(context, 'member-survey-2024'))
  const other = must(await findReleased(context, 'access-to-health-2026'))

  expect(later.waves.map(({ release }) => release.survey)).toEqual(['member-survey-2024'])
  expect([first.waves, other.waves]).toEqual([[], []])
  const asked = reportOf(later, 'en').chapters.flatMap(({ questions }) => questions)
  expect(asked.some(({ trend }) => trend !== undefined)).toBe(true)
}, 360_000)

test('a country that is not published leads to its region, with the reason', async () => {
  const { context } = await aNetwork()
  await keepReleased(context.register, await demoRelease('access-to-health-2026'))
  const cut = { kind: 'country', code: 'UG' } as const

  const { report } = must(await findingsFor(context, { slug: 'access-to-health-2026', cut }))

  expect(report.cut).toMatchObject({ breakdown: 'region', code: 'africa' })
  expect(report.cut?.instead).toContain('No numbers are shown of Uganda by itself')
}, 360_000)
