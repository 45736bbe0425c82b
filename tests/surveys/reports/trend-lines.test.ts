import { beforeAll, expect, test } from 'vitest'

import { languages } from '#surveys/definition/survey'

import { demoRelease } from './demo-release'
import { reportOf, type Released } from './released'

let [now, before]: (Released | undefined)[] = []
beforeAll(async () => {
  before = await demoRelease('member-survey-2024')
  now = await demoRelease('member-survey-2025')
}, 720_000)

test.each(languages)('no line of a chart over time is left out in silence (%s)', (lang) => {
  const drawn = trendsIn(lang).map(({ chart, answers }) => ({
    id: chart.id,
    isWhole: chart.series.length === answers,
    isSaid: [chart.basis, chart.description].every((text) =>
      new RegExp(`\\b${chart.series.length}\\b`).test(text),
    ),
    sentences: sentencesIn(chart.basis),
  }))
  const whole = drawn.filter(({ isWhole }) => isWhole)
  const partly = drawn.filter(({ isWhole }) => !isWhole)

  expect([whole.length > 10, partly.length > 2]).toEqual([true, true])
  expect(partly.filter(({ isSaid }) => !isSaid)).toEqual([])
  expect(partly.map(({ sentences }) => sentences)).toEqual(
    partly.map(() => (whole[0]?.sentences ?? 0) + 1),
  )
})

/** Charts over time, with how many answers the table beside each holds that say something. */
function trendsIn(lang: (typeof languages)[number]) {
  if (!now || !before) throw new Error('There are no releases.')
  const report = reportOf({ ...now, trends: [before] }, lang)
  return report.chapters.flatMap(({ questions }) =>
    questions.flatMap(({ trend }) =>
      (trend?.charts ?? []).map((chart) => {
        const rows = trend?.tables.find(({ id }) => id === chart.id)?.rows ?? []
        return { chart, answers: rows.filter(({ code }) => !silent.has(code)).length }
      }),
    ),
  )
}

const silent = new Set(
  'other unsure unknown not_known dont_know prefer_not noAnswer mean'.split(' '),
)

function sentencesIn(text: string): number {
  return text.split(/[.。](?=\s|$|[^\d\s])/).filter((part) => part.trim()).length
}
