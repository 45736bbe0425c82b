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
  codes: [
    'context-unknown',
    'context-open',
    'context-exact',
    'context-several',
    'context-country',
    'context-much',
  ],
  check: (survey) => questionsOf(survey).flatMap((question) => judge(survey, question)),
}

function judge(survey: Survey, question: Question): Found[] {
  if (question.type !== 'long_text' && question.type !== 'short_text') return []
  const known = contextOf(survey, question)
  const ids = known.map(({ id }) => id)
  const unknown = question.context?.find((id) => !ids.includes(id))
  const problem = (code: string, level: Found['level'], name: string): Found[] => [
    { code, level, at: question.id, facts: { question: name, most } },
  ]
  if (unknown !== undefined) return problem('context-unknown', 'error', unknown)
  for (const each of known) {
    const code = cannotTravel(each)
    if (code) return problem(code, 'error', each.id)
  }
  const country = known.find(({ type }) => type === 'country')
  if (country && !mayNameCountry(survey)) return problem('context-country', 'warning', country.id)
  return known.length > most ? problem('context-much', 'warning', '') : []
}

const exact = ['number', 'percentage', 'date']
const several = ['multiple', 'matrix', 'ranking']

function cannotTravel(question: Question): string | undefined {
  if (exact.includes(question.type)) return 'context-exact'
  if (columnsOf(question).length === 0) return 'context-open'
  return several.includes(question.type) ? 'context-several' : undefined
}

// A country often names the organisation, so it needs the organisation's written word (R0).
function mayNameCountry({ unit, attribution }: Survey): boolean {
  return unit === 'organisation' && attribution !== undefined
}
