import { columnsOf } from '../../definition/question'
import type { Question, Survey } from '../../definition/survey'
import { contextOf } from '../../definition/text-context'
import type { Found } from '../problem'
import type { Rule } from '../rule'
import { questionsOf } from '../texts'

// A quote shows at most its region and one more attribute (R9), a consent to be quoted beside them.
const most = 3

/** What travels with a free text does not tell who wrote it. */
export const textContext: Rule = {
  name: 'text-context',
  codes: ['context-unknown', 'context-open', 'context-country', 'context-much'],
  check: (survey) => questionsOf(survey).flatMap((question) => judge(survey, question)),
}

function judge(survey: Survey, question: Question): Found[] {
  if (question.type !== 'long_text') return []
  const known = contextOf(survey, question)
  const ids = known.map(({ id }) => id)
  const unknown = question.context?.find((id) => !ids.includes(id))
  const open = known.find((each) => columnsOf(each).length === 0)
  const country = survey.unit === 'person' && known.find(({ type }) => type === 'country')
  const at = question.id
  const problem = (code: string, level: Found['level'], name: string): Found[] => [
    { code, level, at, facts: { question: name, most } },
  ]
  if (unknown !== undefined) return problem('context-unknown', 'error', unknown)
  if (open) return problem('context-open', 'error', open.id)
  if (country) return problem('context-country', 'warning', country.id)
  return known.length > most ? problem('context-much', 'warning', '') : []
}
