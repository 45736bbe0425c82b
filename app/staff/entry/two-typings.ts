import { differingQuestions, isAnswered } from '#surveys/answers/differing'
import type { FieldValues } from '#surveys/definition/fields'
import { fieldsOf } from '#surveys/definition/question'
import type { Survey } from '#surveys/definition/survey'

import type { ShownSheet } from './shown-sheet'
import type { TypedSheet } from './typed-sheet'

/** What is typed after this; nothing where both typings say the same, or the sheet has settled it. */
export function nextStep(survey: Survey, shown: ShownSheet): ShownSheet | undefined {
  if (shown.step === 'first') return { ...shown, step: 'second', first: shown.values, values: {} }
  const isSame = differingQuestions(survey, shown.first, shown.values).length === 0
  if (shown.step === 'settle' || isSame) return undefined
  return { ...shown, step: 'settle', second: shown.values, values: {} }
}

/** All values of a response: once settled, the second typing with what the sheet says where they differ. */
export function wholeOf(survey: Survey, { step, values, first, second }: TypedSheet): FieldValues {
  if (step !== 'settle') return values
  const settled = differingQuestions(survey, first, second).flatMap(fieldsOf)
  const agreed = Object.entries(second).filter(([name]) => !settled.includes(name))
  return { ...Object.fromEntries(agreed), ...values }
}

/** Questions that both typings answer and whoever settled the sheet left open. */
export function unsettledIn(survey: Survey, { step, values, first, second }: TypedSheet): string[] {
  if (step !== 'settle') return []
  return differingQuestions(survey, first, second)
    .filter((question) => [first, second].every((typed) => isAnswered(question, typed)))
    .filter((question) => !isAnswered(question, values))
    .map(({ id }) => id)
}
