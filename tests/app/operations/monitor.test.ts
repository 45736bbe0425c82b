import { expect, test } from 'vitest'

import { monitor } from '#app/operations/monitor'
import type { Monitoring, Value } from '#surveys/monitoring/monitoring'

import { engines } from '../../support/fresh-stores'
import { demoRelease } from '../../surveys/reports/demo-release'
import { aNetwork, aPublishedSurvey } from './a-network'
import { aReviewedNetwork, demoSlugs, reviewed } from './a-reviewed-network'
import { must } from './answering'

const patience = 360_000

function figure(made: Monitoring, indicator: string, row: string, year: number): Value | undefined {
  const { measures = [] } = made.indicators.find(({ code }) => code === indicator) ?? {}
  return measures.find(({ code }) => code === row)?.values.find((value) => value.year === year)
}

test.each(engines)(
  'on %s figures come from the register, the surveys and the newest releases',
  async (engine) => {
    const { context } = await aReviewedNetwork(engine)

    const made = must(await monitor(context, { year: 2026 }))

    expect(made).toMatchObject({ years: [2024, 2025, 2026], isRunning: true, asOf: '2026-11-21' })
    expect(figure(made, 'members', 'all', 2026)).toMatchObject({ n: 5, isLeast: false })
    expect(figure(made, 'members', 'africa', 2025)).toMatchObject({ n: 2, isLeast: true })
    expect(figure(made, 'member_countries', 'all', 2026)).toMatchObject({ n: 4 })
    expect(figure(made, 'members_in_regional_networks', 'all', 2026)).toMatchObject({ n: 2 })
    expect(figure(made, 'e_consultations', 'all', 2026)).toMatchObject({ n: 1, margin: 0 })
    expect(figure(made, 'e_consultations', 'all', 2025)).toMatchObject({ isKnown: true, n: 0 })
    expect(figure(made, 'e_consultation_responses', 'all', 2026)).toMatchObject({
      ...{ n: 400, margin: 4 },
    })
    expect(figure(made, 'e_consultation_responses', 'all', 2025)).toMatchObject({
      ...{ isKnown: false, reason: 'none-held' },
    })
    expect(figure(made, 'languages', 'asked', 2025)).toMatchObject({ n: 5 })
    expect(figure(made, 'findings_published', 'all', 2026)).toMatchObject({ n: 3 })
    expect(JSON.stringify(made)).not.toContain('Organisation no.')
  },
  patience,
)

test(
  'every figure of answers is a number and a share of the release, and no other',
  async () => {
    const made = await reviewed()
    const released = await Promise.all(demoSlugs.map(demoRelease))

    const answers = made.indicators.filter(({ source }) => source.of === 'answers')
    const known = answers.flatMap(({ source, measures }) =>
      measures.flatMap(({ code, values }) =>
        values.flatMap((value) => (value.isKnown ? [{ source, code, value }] : [])),
      ),
    )

    expect(known.length).toBeGreaterThan(80)
    for (const { source, code, value } of known) {
      if (source.of !== 'answers') continue
      const release = released.find((each) => each.release.wave === value.year)?.release
      const tables = release?.tables.filter(
        ({ question, breakdown }) => question === source.question && breakdown === null,
      )
      const cell = source.cells.find(({ part, option }) => (part ?? option) === code)
      const table = tables?.find(({ part }) => part === cell?.part)
      const { n, pct, base } = value
      expect(table?.options).toContainEqual({ code: cell?.option, n, pct })
      expect([base, value.releases.map(({ hash }) => hash)]).toEqual([table?.base, [release?.hash]])
    }
  },
  patience,
)

test(
  'a question that was asked differently is said to be, and one not asked is not known',
  async () => {
    const made = await reviewed(2025)

    expect(figure(made, 'development', 'stronger', 2024)).toMatchObject({ notes: [] })
    expect(figure(made, 'support_received', 'governance', 2024)).toMatchObject({
      ...{ n: 30, notes: ['asked-differently'] },
    })
    expect(figure(made, 'support_received', 'governance', 2025)).toMatchObject({ notes: [] })
    expect(figure(made, 'support_received', 'security', 2024)).toMatchObject({
      ...{ isKnown: false, reason: 'not-asked' },
    })
    expect(made.indicators.find(({ code }) => code === 'law_changes')?.wording.ru).toMatch(/[а-я]/)
  },
  patience,
)

test(
  'targets stand beside the figures, and the baseline is the figure of its year',
  async () => {
    const made = await reviewed(2026, { members: 350, 'development.stronger': 50 })

    const [members] = made.indicators[0]?.measures ?? []
    const development = made.indicators.find(({ code }) => code === 'development')
    expect(members).toMatchObject({ code: 'all', target: 350, baseline: { year: 2024, n: 3 } })
    expect(development?.measures[0]).toMatchObject({ target: 50, baseline: { n: 60, pct: 40 } })
  },
  patience,
)

test('where nothing was done yet nothing is known, and nothing is 0', async () => {
  const { context } = await aNetwork()

  const made = must(await monitor(context, { year: 2026 }))

  const values = made.indicators.flatMap(({ measures }) => measures.flatMap((each) => each.values))
  expect(values.filter(({ isKnown }) => isKnown)).toEqual([])
})

test('a survey that is open is not counted, and its answers are not known', async () => {
  const { context } = await aPublishedSurvey()

  const made = must(await monitor(context, { year: 2026 }))

  expect(figure(made, 'e_consultations', 'all', 2026)).toMatchObject({
    ...{ isKnown: false, reason: 'before-first-survey' },
  })
})

test('a year that has not begun and a wrong target are refused', async () => {
  const { context } = await aNetwork()

  expect(await monitor(context, { year: 2027 })).toEqual({
    ...{ ok: false, problems: [{ code: 'year-to-come', year: 2027, now: 2026 }] },
  })
  expect(await monitor(context, { year: 2026, targets: { nothing: 1 } })).toMatchObject({
    ...{ ok: false, problems: [{ code: 'no-such-target', name: 'nothing' }] },
  })
})
