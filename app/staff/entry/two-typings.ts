import { differingQuestions, isAnswered } from '#surveys/answers/differing'
import { fieldsFrom, type FieldValues } from '#surveys/definition/fields'
import { fieldsOf, parseAnswer, partText } from '#surveys/definition/question'
import type { Question, Survey } from '#surveys/definition/survey'

import type { ShownSheet } from './shown-sheet'
import type { TypedSheet } from './typed-sheet'

/** What is typed after this; nothing where both typings say the same, or the sheet has settled it. */
export function nextStep(survey: Survey, shown: ShownSheet): ShownSheet | undefined {
  if (shown.step === 'first') return { ...shown, step: 'second', first: shown.values, values: {} }
  const isSame = differingQuestions(survey, shown.first, shown.values).length === 0
  if (shown.step === 'settle' || isSame) return undefined
  const second = shown.values
  return { ...shown, step: 'settle', second, values: toMend(survey, shown.first, second) }
}

/** Own words differ by a comma more often than in what they say: they are mended, and not typed a third time. */
function toMend(survey: Survey, first: FieldValues, second: FieldValues): FieldValues {
  const words = differingQuestions(survey, first, second).flatMap((question) => {
    const typed = [second, first].find((values) => saysWords(question, values)) ?? {}
    return Object.entries(typed).filter(([name]) => fieldsOf(question).includes(name))
  })
  return Object.fromEntries(words)
}

function saysWords(question: Question, values: FieldValues): boolean {
  const parsed = parseAnswer(question, fieldsFrom(values))
  if (!parsed.ok || parsed.value === undefined) return false
  const { closed, said } = partText(question, parsed.value)
  return said !== undefined && closed === undefined
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
