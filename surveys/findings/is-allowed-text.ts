import { partText } from '../definition/question'
import type { Question, Survey } from '../definition/survey'
import { contextOf, mayTravel } from '../definition/text-context'
import { isText } from './counted-columns'
import type { OpenedText } from './opened'
import { isAllowed, readAlone } from './read-answer'

/** Whether the survey could have sealed this text, with this context. */
export function isAllowedText(
  survey: Survey,
  { question: id, text, context }: OpenedText,
): boolean {
  const question = survey.pages.flatMap(({ questions }) => questions).find((q) => q.id === id)
  if (!question) return false
  const written = readAlone(question, isText(question) ? text : { other: text })
  if (written === undefined || partText(question, written).said !== text) return false
  const travelling = contextOf(survey, question).filter((each) => couldTravel(survey, each))
  return Object.entries(context).every(([name, answer]) => {
    const source = travelling.find((each) => each.id === name)
    return source !== undefined && isAllowed(source, answer)
  })
}

// Whether its writer said the written yes does not travel with the text.
function couldTravel(survey: Survey, question: Question): boolean {
  const { attribution } = survey
  return mayTravel(survey, question, attribution === undefined ? {} : { [attribution]: 'yes' })
}
