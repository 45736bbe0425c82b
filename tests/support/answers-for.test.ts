import { expect, test } from 'vitest'

import { plainSurvey } from '#app/cli/demo/dated-survey'
import { parseAnswers, serialise } from '#surveys/answers/answers'
import { relevantAnswers } from '#surveys/answers/relevant'
import type { Survey } from '#surveys/definition/survey'
import { leftOpen } from '#surveys/journey/left-open'
import { pagesFor } from '#surveys/journey/pages'

import { answersFor } from './answers-for'

const surveys = [
  ...['member-survey-2026', 'funding-priorities-2026', 'access-to-health-2026'].map((slug) => {
    return { catalogue: 'surveys/catalogue', slug }
  }),
  { catalogue: 'tests/support', slug: 'every-type' },
]

test.each(surveys)('$slug takes every answer made for it', async ({ catalogue, slug }) => {
  const survey = await plainSurvey(catalogue, slug)
  for (let path = 1; path <= 40; path += 1) {
    const answers = answersFor(survey, path)

    expect(leftOpen(survey, answers)).toEqual([])
    const read = parseAnswers(survey, serialise(survey, answers))
    expect(read).toEqual({ ok: true, value: relevantAnswers(survey, answers) })
  }
})

test.each(surveys)('three paths lead three ways through $slug', async ({ catalogue, slug }) => {
  const survey = await plainSurvey(catalogue, slug)
  const met = [1, 2, 3].map((path) => questionsMet(survey, path).join(' '))

  expect(new Set(met).size).toBe(3)
})

test('a hundred paths through the survey of every type meet every question of it', async () => {
  const survey = await plainSurvey('tests/support', 'every-type')
  const met = Array.from({ length: 100 }, (_, path) => questionsMet(survey, path)).flat()

  const all = survey.pages.flatMap(({ questions }) => questions.map(({ id }) => id))
  expect(all.filter((id) => !met.includes(id))).toEqual([])
})

function questionsMet(survey: Survey, path: number): string[] {
  const pages = pagesFor(survey, answersFor(survey, path))
  return pages.flatMap(({ questions }) => questions.map(({ id }) => id))
}
