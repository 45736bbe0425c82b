import { countryCodes } from '../../countries/regions'
import { regions } from '../../countries/regions'
import { pointsOf } from '../../definition/question-types/scale'
import { yesNoCodes } from '../../definition/question-types/yes-no'
import type { Question, Survey } from '../../definition/survey'
import { conditionsOf, placedQuestions, type PlacedCondition } from './places'
import { testsIn, type Test } from '../../definition/to-try/tests-in'

/** Why a test cannot be judged, with the code of the problem. */
export interface Unsound {
  code: string
  test: Test
  value?: string
}

/** Whether every test of a condition speaks of an earlier question in a way that question knows. */
export function isSound(survey: Pick<Survey, 'pages'>, placed: PlacedCondition): boolean {
  return wrongReferences(survey, placed).length === 0 && wrongTests(survey, placed).length === 0
}

/** The survey without the conditions that cannot be judged, so that each is a problem only once. */
export function soundPart(survey: Survey): Survey {
  const places = conditionsOf(survey)
  const unsound = new Set(places.filter((placed) => !isSound(survey, placed)).map(({ at }) => at))
  if (unsound.size === 0) return survey
  const without = <Part extends object>(part: Part, at: string): Part =>
    unsound.has(at) ? { ...part, when: undefined } : part
  const pages = survey.pages.map((page) => ({
    ...without(page, `pages.${page.id}`),
    questions: page.questions.map((question) => without(question, question.id)),
  }))
  return { ...survey, pages }
}

/** The tests about questions that do not exist, or are met only later. */
export function wrongReferences(
  survey: Pick<Survey, 'pages'>,
  { condition, before }: PlacedCondition,
): Unsound[] {
  const questions = placedQuestions(survey)
  return testsIn(condition).flatMap((test) => {
    const at = questions.find(({ question }) => question.id === test.question)?.questionAt
    if (at === undefined) return [{ code: 'condition-unknown-question', test }]
    return at < before ? [] : [{ code: 'condition-later-question', test }]
  })
}

/** The tests that their question has no answer for, by their kind or by an option they name. */
export function wrongTests(
  survey: Pick<Survey, 'pages'>,
  { condition }: PlacedCondition,
): Unsound[] {
  const questions = new Map(placedQuestions(survey).map(({ question }) => [question.id, question]))
  return testsIn(condition).flatMap((test) => {
    const question = questions.get(test.question)
    return question ? wrongTest(question, test) : []
  })
}

function wrongTest(question: Question, test: Test): Unsound[] {
  if (!fits(question, test)) return [{ code: 'condition-wrong-kind', test }]
  const row = 'row' in test ? test.row : undefined
  if (question.type === 'matrix' && row !== undefined && !question.rows.includes(row)) {
    return [{ code: 'condition-unknown-row', test, value: row }]
  }
  const known = codesOf(question)
  const named = 'values' in test ? test.values : []
  return named
    .filter((value) => known && !known.includes(value))
    .map((value) => ({ code: 'condition-unknown-option', test, value: String(value) }))
}

const words: Record<Question['type'], Test['op'][]> = {
  single: ['is', 'isNot', 'answered'],
  multiple: ['includes', 'answered'],
  yes_no: ['is', 'isNot', 'answered'],
  scale: ['is', 'atLeast', 'between', 'answered'],
  number: ['is', 'atLeast', 'between', 'answered'],
  percentage: ['is', 'atLeast', 'between', 'answered'],
  short_text: ['answered'],
  long_text: ['answered'],
  matrix: ['is', 'isNot', 'answered'],
  ranking: ['ranksFirst', 'includes', 'answered'],
  country: ['is', 'isNot', 'answered'],
  region: ['is', 'isNot', 'answered'],
  date: ['between', 'answered'],
  note: [],
}

function fits(question: Question, test: Test): boolean {
  if (!words[question.type].includes(test.op)) return false
  if (test.op === 'is' || test.op === 'isNot') {
    return (question.type === 'matrix') === (test.row !== undefined)
  }
  if (test.op !== 'between') return true
  const written = question.type === 'date' ? /^\d{4}(-(0[1-9]|1[0-2]))?$/ : /^-?\d+(\.\d+)?$/
  return [test.from, test.to].every(
    (end) => written.test(String(end)) && (typeof end === 'string') === (question.type === 'date'),
  )
}

function codesOf(question: Question): readonly (string | number)[] | undefined {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return question.options
    case 'matrix':
      return question.columns
    case 'yes_no':
      return yesNoCodes
    case 'scale':
      return pointsOf(question)
    case 'country':
      return countryCodes
    case 'region':
      return regions
    default:
      return undefined
  }
}
