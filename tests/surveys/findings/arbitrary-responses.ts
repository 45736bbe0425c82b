import fc from 'fast-check'
import { preferNot, type Answer, type Answers } from '#surveys/definition/answer'
import type { Condition } from '#surveys/definition/condition'
import { offersPreferNot } from '#surveys/definition/question'
import type { Page, Question, Survey } from '#surveys/definition/survey'
import { asked, samples, type Sample } from '../arbitrary-question'
import { surveyWithDraft } from '../arbitrary-survey'
import { surveyOf } from './gathered'

/** A survey broken down by all that it can be, and drafts of responses that it allows. */
export interface SurveyWithResponses {
  survey: Survey
  drafts: Answers[]
}

export const surveyWithResponses: fc.Arbitrary<SurveyWithResponses> = surveyWithDraft.chain(
  ({ pages }) => respondedTo(pages),
)

/** A question of one type that only those are asked who say yes before it. */
export function askedAfterYes(type: Question['type']): fc.Arbitrary<SurveyWithResponses> {
  const first: Question = { type: 'yes_no', id: 'first', optional: true, preferNot: true }
  const when: Condition = { op: 'is', question: 'first', values: ['yes'] }
  return asked(type, 'second').chain(([question]) =>
    respondedTo([{ id: 'p', questions: [first, { ...question, when }] }]),
  )
}

function respondedTo(pages: Page[]): fc.Arbitrary<SurveyWithResponses> {
  const questions = pages.flatMap((page) => page.questions)
  const drafts = fc.array(fc.tuple(...questions.map(maybeAnswer)), { maxLength: 25 })
  const rows = questions.filter(({ type }) => rowTypes.includes(type)).map(({ id }) => id)
  const survey = surveyOf(pages, rows)
  return drafts.map((all) => ({ survey, drafts: all.map((each) => draftOf(questions, each)) }))
}

const rowTypes: Question['type'][] = ['single', 'yes_no', 'region', 'country', 'scale']

/** No answer where the question may be left out, an answer, or that the respondent prefers not to say. */
function maybeAnswer(question: Question): fc.Arbitrary<Answer | undefined> {
  const sample = samples[question.type] as unknown as Sample
  const silent = 'optional' in question && question.optional ? [fc.constant(undefined)] : []
  const refusing = offersPreferNot(question) ? [fc.constant(preferNot)] : []
  if (question.type === 'note') return fc.constant(undefined)
  return fc.oneof({ arbitrary: sample.answer(question), weight: 4 }, ...silent, ...refusing)
}

function draftOf(questions: Question[], answers: (Answer | undefined)[]): Answers {
  const given = questions.flatMap(({ id }, n): [string, Answer][] => {
    const answer = answers[n]
    return answer === undefined ? [] : [[id, answer]]
  })
  return Object.fromEntries(given)
}
