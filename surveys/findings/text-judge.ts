import { readAlone } from '../answers/read-alone'
import type { Answer } from '../definition/answer'
import { partText } from '../definition/question'
import type { Question, Survey } from '../definition/survey'
import { contextOf, mayTravel } from '../definition/text-context'
import { isText } from './counted-columns'
import type { Given, OpenedText } from './opened'
import { allowedBy } from './read-answer'

type TextFault = { code: 'wrong-text'; question?: string }

/** Tells what keeps the survey from having sealed a text with its context. */
export function textJudge(survey: Survey): (text: OpenedText) => TextFault | undefined {
  const questions = survey.pages.flatMap((page) => page.questions)
  const asked = new Map(questions.map((question) => [question.id, judgeOf(survey, question)]))
  return (opened) => {
    const { question } = opened
    const judge = asked.get(question)
    // What stands there could be anything unless it is one of ours.
    if (!judge) return { code: 'wrong-text' }
    return judge(opened) ? undefined : { code: 'wrong-text', question }
  }
}

function judgeOf(survey: Survey, question: Question): (text: OpenedText) => boolean {
  const travelling = contextOf(survey, question).filter((each) => couldTravel(survey, each))
  const allowed = new Map(travelling.map((each) => [each.id, allowedBy(each)]))
  return ({ text, context }) => isOwn(question, text) && areAllowed(allowed, context)
}

function isOwn(question: Question, text: string): boolean {
  const written = readAlone(question, isText(question) ? text : { other: text })
  return written !== undefined && partText(question, written).said === text
}

type Allowed = Map<string, (answer: unknown) => answer is Answer>

function areAllowed(allowed: Allowed, context: Given): boolean {
  return Object.entries(context).every(([name, answer]) => allowed.get(name)?.(answer) === true)
}

// Whether its writer said the written yes does not travel with the text.
function couldTravel(survey: Survey, question: Question): boolean {
  const { attribution } = survey
  return mayTravel(survey, question, attribution === undefined ? {} : { [attribution]: 'yes' })
}
