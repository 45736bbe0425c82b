import { beforeAll, expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import type { AnyLanguage } from '#app/i18n/languages'
import { direction } from '#app/i18n/languages'
import { layoutChart } from '#app/ui/chart/layout-chart'
import type { Chart } from '#surveys/reports/chart'
import { makeReport } from '#surveys/reports/make-report'

import { hardRelease, type HardRelease } from '../../../support/hard-report'
import { outside, touching } from './boxes'

let now: HardRelease
let before: HardRelease
beforeAll(async () => {
  now = await hardRelease()
  before = await hardRelease(2025)
}, 720_000)

const everywhere = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const

test.each(everywhere)(
  'every chart of the hard report in %s keeps words apart and inside',
  (lang) => {
    const dir = direction(lang)
    const charts = chartsIn(lang)
    const wrong = charts.flatMap((chart) =>
      (['narrow', 'wide'] as const).flatMap((size) => {
        const drawing = layoutChart(chart, { lang, size })
        const found = [...touching(drawing, dir), ...outside(drawing, dir)]
        return found.map((what) => ({ chart: chart.id, size, what }))
      }),
    )

    expect(charts.length).toBeGreaterThan(25)
    expect(wrong).toEqual([])
  },
  60_000,
)

function chartsIn(lang: AnyLanguage): Chart[] {
  const { chapters } = makeReport({ ...now, trends: [before] }, reportWords(lang))
  return chapters.flatMap(({ questions }) =>
    questions.flatMap(({ views, trend }) => [
      ...views.flatMap((view) => view.charts),
      ...(trend?.charts ?? []),
    ]),
  )
}
