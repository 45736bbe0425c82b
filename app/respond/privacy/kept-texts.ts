import type { Question, Survey } from '#surveys/definition/survey'
import { contextOf, mayTravel } from '#surveys/definition/text-context'

/** A text in the respondent's own words, and the other answers that stay beside it; by question id. */
export interface KeptText {
  question: string
  /** Written beside the option “other”. */
  other: boolean
  beside: string[]
  /** Beside it only where the organisation agreed to be counted by country. */
  ifAgreed: string[]
}

export function keptTexts(survey: Survey): KeptText[] {
  return survey.pages
    .flatMap((page) => page.questions)
    .filter(takesWords)
    .map((question) => ({
      question: question.id,
      other: 'other' in question,
      ...contextKept(survey, question),
    }))
}

function takesWords(question: Question): boolean {
  if (question.type === 'short_text' || question.type === 'long_text') return true
  return 'other' in question && question.other === true
}

function contextKept(survey: Survey, text: Question): Pick<KeptText, 'beside' | 'ifAgreed'> {
  const agreed = survey.attribution === undefined ? {} : { [survey.attribution]: 'yes' }
  const travelling = contextOf(survey, text).filter((each) => mayTravel(survey, each, agreed))
  const always = travelling.filter((each) => mayTravel(survey, each, {}))
  const sometimes = travelling.filter((each) => !always.includes(each))
  return { beside: always.map(({ id }) => id), ifAgreed: sometimes.map(({ id }) => id) }
}
