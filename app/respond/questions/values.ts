import { preferNot } from '#surveys/definition/answer'
import { fieldsFrom, valuesOf, type FieldValues } from '#surveys/definition/fields'
import { offersPreferNot } from '#surveys/definition/question'
import type { Question } from '#surveys/definition/survey'

/** The values chosen for a field; none of them need be an option. */
export function chosenIn(values: FieldValues, field: string): string[] {
  return valuesOf(fieldsFrom(values), field)
}

/** The one value chosen; of several none is, for a page cannot show two. */
export function onlyChosenIn(values: FieldValues, field: string): string | undefined {
  const [value, ...more] = chosenIn(values, field)
  return more.length > 0 ? undefined : value
}

/** What was typed, to the letter. The box below a text shares its name, so its value is left out. */
export function typedIn(values: FieldValues, question: Question, field = question.id): string {
  const isBox = (value: string) => value === preferNot && offersPreferNot(question)
  return (Object.hasOwn(values, field) && values[field]?.find((value) => !isBox(value))) || ''
}
