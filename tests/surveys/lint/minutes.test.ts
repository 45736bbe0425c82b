import { expect, test } from 'vitest'
import type { Survey } from '#surveys/definition/survey'
import { minutesByLanguage } from '#surveys/lint/minutes'
import { longSurvey } from '#surveys/lint/rules/long-survey'
import { cleanSurvey, questionOf } from './clean-survey'

/** A survey that takes so many minutes in English, to the second. */
function takingMinutes(count: number, parts: Partial<Survey> = {}): Survey {
  const survey = { ...structuredClone(cleanSurvey()), languages: ['en' as const], ...parts }
  for (let rows = 1; (minutesByLanguage(survey).en ?? 0) < count; rows += 1) {
    const codes = Array.from({ length: rows }, (_, n) => `row_${n}`)
    Object.assign(questionOf(survey, 'change'), { rows: codes })
  }
  return survey
}

test('a survey of 16 minutes is too long, and one of 15 is not', () => {
  expect(longSurvey.check(takingMinutes(16), {})).toMatchObject([
    { facts: { count: 16, most: 15 } },
  ])
  expect(longSurvey.check(takingMinutes(15), {})).toEqual([])
})

test.each(['interview', 'group discussion'] as const)('no %s is too long', (kind) => {
  expect(longSurvey.check(takingMinutes(60, { kind }), {})).toEqual([])
})

test('writing a long text takes three minutes', () => {
  const survey = structuredClone(cleanSurvey())
  const [page] = survey.pages
  const before = minutesByLanguage(survey).en ?? 0
  const why = questionOf(survey, 'why')
  page?.questions.push(...[1, 2, 3].map((n) => ({ ...why, id: `more_${n}` })))

  expect(minutesByLanguage(survey).en).toBe(before + 9)
})

test('what only some are asked counts by half', () => {
  const survey = takingMinutes(20)
  Object.assign(questionOf(survey, 'change'), { when: { op: 'answered', question: 'led' } })

  expect(minutesByLanguage(survey).en).toBeLessThan(14)
})
