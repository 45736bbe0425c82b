import { countriesByRegion, regions } from '../../countries/regions'
import type { Answer } from '../answer'
import { typeOf } from '../question-types/all'
import { pointsOf } from '../question-types/scale'
import { yesNoCodes } from '../question-types/yes-no'
import type { Question } from '../survey'
import { amountsToTry } from './amounts-to-try'
import { datesToTry } from './dates-to-try'
import { choicesToTry, matrixToTry, ranksToTry } from './lists-to-try'
import type { Test } from './tests-in'

/**
 * Answers that stand for all others, as far as these tests can tell answers apart; `undefined`
 * where they would be too many.
 */
export function answersToTry(question: Question, tests: Test[]): Answer[] | undefined {
  const trying = toTry[question.type] as (question: Question, tests: Test[]) => Tried
  return trying(question, tests)?.filter(
    (answer) => typeOf(question).validate(question, answer).length === 0,
  )
}

type Tried = Answer[] | undefined

const toTry: {
  [Type in Question['type']]: (question: Extract<Question, { type: Type }>, tests: Test[]) => Tried
} = {
  single: ({ options }, tests) => speakingOf(options, tests),
  multiple: choicesToTry,
  yes_no: () => [...yesNoCodes],
  scale: pointsOf,
  number: ({ min, max, decimals }, tests) => amountsToTry({ min, max, decimals }, tests),
  percentage: (_question, tests) => amountsToTry({ min: 0, max: 100 }, tests),
  short_text: () => ['…'],
  long_text: () => ['…'],
  matrix: matrixToTry,
  ranking: ranksToTry,
  country: (_question, tests) =>
    regions.flatMap((region) => speakingOf(countriesByRegion[region], tests)),
  region: () => [...regions],
  date: datesToTry,
  note: () => [],
}

// Codes that no test names are all alike, so one of them stands for the rest.
function speakingOf(codes: readonly string[], tests: Test[]): string[] {
  const named = new Set(tests.flatMap((test) => ('values' in test ? test.values : [])))
  const unnamed = codes.find((code) => !named.has(code))
  const spoken = codes.filter((code) => named.has(code))
  return unnamed === undefined ? spoken : [...spoken, unnamed]
}
