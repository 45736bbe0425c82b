import { expect, test } from 'vitest'

import { languages } from '#app/i18n/languages'
import { shownCheck, shownProblem } from '#app/staff/consultations/shown-check'
import { shownBringIn } from '#app/staff/consultations/shown-bring-in'
import type { Survey } from '#surveys/definition/survey'
import { lint } from '#surveys/lint/lint'
import type { Problem } from '#surveys/lint/problem'

import { soundSurvey } from '../../operations/a-network'
import { cleanPersonSurvey, cleanSurvey, everythingKnown } from '../../../surveys/lint/clean-survey'
import type { Example } from '../../../surveys/lint/example'
import { examples } from '../../../surveys/lint/examples'

const survey = soundSurvey()
const none = { errors: [], warnings: [], notices: [], accepted: [] }
const problem = { rule: 'r', code: 'missing-translation', level: 'error', facts: {} } as const

test('a problem is told in the language of its reader, with the question as it is asked', () => {
  const errors = [{ ...problem, at: 'area.text', language: 'ru' as const }]

  const { shown } = shownCheck({ ...none, errors }, survey, 'fr').errors

  expect(shown).toMatchObject([{ place: { kind: 'question', name: 'Where?' }, language: 'ru' }])
  expect(shown[0]?.text).toContain('russe')
})

test.each([
  ['', { kind: 'survey', name: '' }],
  ['closes', { kind: 'setting', name: 'closes' }],
  ['pages.place.title', { kind: 'page', name: 'Place' }],
  ['area.options.north', { kind: 'question', name: 'Where?' }],
])('“%s” is a place in words', (at, place) => {
  const { shown } = shownCheck({ ...none, errors: [{ ...problem, at }] }, survey, 'en').errors

  expect(shown).toMatchObject([{ place }])
})

test('of very many problems the first are shown, and the others counted', () => {
  const errors = Array.from({ length: 75 }, () => ({ ...problem, at: 'area' }))

  const { shown, more } = shownCheck({ ...none, errors }, survey, 'en').errors

  expect([shown.length, more]).toEqual([60, 15])
})

test('why a file is no survey stands in a list, with one sentence above it', () => {
  const { problems } = lint({ ...survey, opens: 'soon' })

  const shown = shownBringIn(
    problems.map((each) => ({ code: 'no-survey', problem: each })),
    'en',
  )

  expect(shown.problems).toEqual([{ code: 'no-survey' }])
  expect(shown.unreadable?.shown).toMatchObject([{ place: { kind: 'somewhere', name: 'opens' } }])
})

const found = examples.flatMap(lintExample)

test.each([...languages, 'ar'] as const)('every problem has its sentence in %s', (lang) => {
  const told = found.map((each) => shownProblem(each, survey, lang).text)

  expect(found.length).toBeGreaterThan(80)
  expect(told.filter((text) => /\{\{\w+(, \w+)?\}\}|^problems\./.test(text))).toEqual([])
})

function lintExample({ from, spoil, known }: Example): Problem[] {
  const spoilt: Survey = structuredClone(from === 'person' ? cleanPersonSurvey() : cleanSurvey())
  spoil(spoilt)
  return lint(spoilt, { ...everythingKnown, ...known }).problems
}
