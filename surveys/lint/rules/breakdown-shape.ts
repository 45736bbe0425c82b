import { columnsOf } from '../../definition/question'
import type { Survey } from '../../definition/survey'
import type { Found } from '../problem'
import type { Rule } from '../rule'
import { saysYes } from '../says-yes'
import { questionsOf } from '../texts'

/** Findings can be broken down by the questions named, and may be. */
export const breakdownShape: Rule = {
  name: 'breakdown-shape',
  codes: [
    'breakdown-unknown',
    'breakdown-not-rows',
    'breakdown-country',
    'attribution-wrong',
    'attribution-idle',
  ],
  check: (survey) => [
    ...survey.breakdowns.flatMap((id) => judge(survey, id)),
    ...judgeAttribution(survey),
  ],
}

function judge(survey: Survey, id: string): Found[] {
  const question = questionsOf(survey).find((each) => each.id === id)
  if (!question) return problem('breakdown-unknown', 'breakdowns', id)
  // Everyone has to stand in one row only, or the rows would add up to more than all.
  if (columnsOf(question).length !== 1) return problem('breakdown-not-rows', id, id)
  const isNamed = question.type === 'country' && survey.unit === 'organisation'
  return isNamed && !survey.attribution ? problem('breakdown-country', id, id) : []
}

function judgeAttribution(survey: Survey): Found[] {
  const { attribution } = survey
  if (attribution === undefined) return []
  const question = questionsOf(survey).find(({ id }) => id === attribution)
  const isWritten = question && saysYes(question) && survey.unit === 'organisation'
  if (!isWritten) return problem('attribution-wrong', 'attribution', attribution)
  return countsByCountry(survey) ? [] : problem('attribution-idle', 'attribution', attribution)
}

function countsByCountry(survey: Survey): boolean {
  return questionsOf(survey).some(
    ({ id, type }) => type === 'country' && survey.breakdowns.includes(id),
  )
}

function problem(code: string, at: string, question: string): Found[] {
  return [{ code, level: 'error', at, facts: { question } }]
}
