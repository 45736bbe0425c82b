import { isAsked } from '../../definition/question'
import type { Question, Survey } from '../../definition/survey'
import type { Found } from '../problem'
import type { Rule } from '../rule'
import { asksFor } from '../terms/asks-for'
import { classicQuestions } from '../terms/personal'
import { questionsOf } from '../texts'

/** Nobody has to say something about a person: there is always “I prefer not to say”. */
export const preferNotMissing: Rule = {
  name: 'prefer-not-missing',
  codes: ['prefer-not-missing', 'prefer-not-sensitive', 'prefer-not-classic'],
  check: (survey) =>
    questionsOf(survey)
      .filter((question) => isAsked(question) && !question.preferNot)
      .flatMap((question) => judge(survey, question)),
}

function judge(survey: Survey, question: Question): Found[] {
  const at = question.id
  if (question.personal) return [{ code: 'prefer-not-missing', level: 'error', at }]
  // A text that may be left out is one that nobody has to write.
  const isFreeText = question.type === 'long_text' || question.type === 'short_text'
  if (isFreeText && question.optional) return []
  if (question.sensitive) return [{ code: 'prefer-not-sensitive', level: 'warning', at }]
  const [asked] = asksFor(survey, question, classicQuestions)
  const word = asked ?? (question.type === 'country' ? question.type : undefined)
  if (survey.unit !== 'person' || word === undefined) return []
  return [{ code: 'prefer-not-classic', level: 'warning', at, facts: { word } }]
}
