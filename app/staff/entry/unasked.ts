import { isAnswered } from '#surveys/answers/differing'
import type { Answers } from '#surveys/definition/answer'
import type { FieldValues } from '#surveys/definition/fields'
import type { Survey } from '#surveys/definition/survey'
import { paper } from '#surveys/journey/paper'

/** The numbers of questions that were answered though no answer before leads there: they are not stored. */
export function unaskedIn(survey: Survey, values: FieldValues, stored: Answers): number[] {
  return paper(survey)
    .flatMap(({ questions }) => questions)
    .filter(({ question }) => stored[question.id] === undefined && isAnswered(question, values))
    .flatMap(({ number }) => number ?? [])
}
