import type { Question, Survey } from '../../definition/survey'
import { tellsConsent } from '../../definition/text-context'
import type { Found } from '../problem'
import type { Rule } from '../rule'
import { saysYes } from '../says-yes'
import { questionsOf } from '../texts'

/** Whoever is quoted said yes to it, and that can be seen beside each text (R9). */
export const quoting: Rule = {
  name: 'quoting',
  codes: ['quoting-wrong', 'quoting-left-behind'],
  check(survey) {
    const { quoting: id } = survey
    if (id === undefined) return []
    const question = questionsOf(survey).find((each) => each.id === id)
    if (!question || !saysYes(question)) return [problem('quoting-wrong', 'error', 'quoting', id)]
    return textsWithout(survey).map((text) => problem('quoting-left-behind', 'notice', text.id, id))
  },
}

function textsWithout(survey: Survey): Question[] {
  return questionsOf(survey).filter(
    (question) =>
      (question.type === 'long_text' || question.type === 'short_text') &&
      !tellsConsent(survey, question),
  )
}

function problem(code: string, level: Found['level'], at: string, question: string): Found {
  return { code, level, at, facts: { question } }
}
