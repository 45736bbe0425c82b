import { expect, test } from 'vitest'

import { findingsView, overTime } from '#app/findings/findings-view'
import type { Released } from '#app/operations/find-released'
import { canonical } from '#surveys/canonical'
import type { Answers } from '#surveys/definition/answer'

import { answersFor } from '../../support/answers-for'
import every from '../../support/every-type/survey'
import { released, reportOf } from '../../surveys/reports/released'

const drafts = Array.from({ length: 90 }, (_, n): [Answers, number] => [
  answersFor(every, n + 1),
  1,
])
const made = released(every, drafts)
const stored: Released = {
  ...{ slug: every.slug, mark: '', body: canonical(made.release), ...made },
  ...{ acceptedOn: '2026-04-01', outcome: {}, waves: [] },
}
const report = reportOf(made)
const all = report.chapters.flatMap(({ questions }) => questions)

const viewOf = (by: string | null, of: string | null = null) =>
  findingsView(stored, report, { by, of, for: null })
const questionsOf = (view: ReturnType<typeof viewOf>) =>
  view.chapters.flatMap(({ questions }) => questions)

test.each([null, 'area'])('by %s every table of the report stands on the page once', (by) => {
  const shown = questionsOf(viewOf(by)).map(({ figures }) =>
    figures.flatMap(({ tables }) => tables.map(({ id }) => id)),
  )
  const wanted = all.map(({ views }) => {
    const view = views.find(({ breakdown }) => breakdown === by)
    return (view ?? views[0])?.tables.map(({ id }) => id) ?? []
  })

  expect(shown).toEqual(wanted)
  expect(shown.flat().length).toBeGreaterThan(20)
})

test.each([null, 'area'])('by %s every chart of the report stands on the page once', (by) => {
  const shown = questionsOf(viewOf(by)).flatMap(({ figures }) =>
    figures.flatMap(({ chart }) => chart?.id ?? []),
  )
  const wanted = all.flatMap(({ views }) => {
    const view = views.find(({ breakdown }) => breakdown === by)
    return (view ?? views[0])?.charts.map(({ id }) => id) ?? []
  })

  expect(shown).toEqual(wanted)
})

test.each(['nothing', 'role', overTime, '__proto__', ''])(
  'what nothing is broken down by (%s) shows all answers',
  (by) => {
    expect(viewOf(by)).toEqual(viewOf(null))
  },
)

test('one question alone may be broken down', () => {
  const view = viewOf('area', 'ease')
  const broken = questionsOf(view).filter(({ by }) => by !== null)

  expect(broken.map(({ id }) => id)).toEqual(['ease'])
  expect(view.by).toBeNull()
})

test('a question that is not there changes nothing', () => {
  expect(viewOf('area', 'nothing')).toEqual(viewOf(null))
})
