import { regions } from '../../countries/regions'
import { columnsOf } from '../../definition/question'
import type { Question, Survey } from '../../definition/survey'
import { thresholdsOf } from '../../definition/thresholds'
import { membersByRegion } from '../identifying'
import type { Facts, Found } from '../problem'
import type { Rule } from '../rule'
import { questionsOf } from '../texts'

/** The rows of a breakdown can reach the numbers below which nothing is shown (R1, R2). */
export const breakdownBase: Rule = {
  name: 'breakdown-base',
  codes: [
    'breakdown-groups-missing',
    'breakdown-too-few',
    'breakdown-regions-small',
    'breakdown-countries-small',
    'breakdown-too-many-rows',
  ],
  needs: 'members',
  check(survey, { members }) {
    const questions = questionsOf(survey).filter(({ id }) => survey.breakdowns.includes(id))
    const grouped = questions.flatMap((question) => judgeGroups(question))
    // How many persons will answer is nowhere written; organisations are the members.
    if (!members || survey.unit !== 'organisation' || questions.length === 0) return grouped
    const expected = Object.values(members).reduce((sum, count) => sum + count, 0)
    const { compare: least } = thresholdsOf(survey)
    if (expected < least) {
      return [...grouped, ...problem('breakdown-too-few', 'breakdowns', { expected, least })]
    }
    return [
      ...grouped,
      ...questions.flatMap((question) => judge(survey, question, members, expected)),
    ]
  },
}

// Options that stay small would all fall into “another answer or not stated”.
const mostUngrouped = 4

function judgeGroups(question: Question): Found[] {
  if (question.type !== 'single' || question.groups) return []
  const rows = question.options.length
  return rows > mostUngrouped ? problem('breakdown-groups-missing', question.id, { rows }) : []
}

function judge(
  survey: Survey,
  question: Question,
  members: Record<string, number>,
  expected: number,
): Found[] {
  const { group: row, country } = thresholdsOf(survey)
  if (question.type === 'region') return judgeRegions(question, members, row)
  if (question.type === 'country') {
    const standing = Object.values(members).filter((count) => count >= country).length
    const facts = { standing, base: country }
    return standing < 2 ? problem('breakdown-countries-small', question.id, facts) : []
  }
  const rows = columnsOf(question)[0]?.cells.length ?? 0
  const facts = { rows, base: row, needed: rows * row, expected }
  return rows * row > expected ? problem('breakdown-too-many-rows', question.id, facts) : []
}

function judgeRegions(question: Question, members: Record<string, number>, base: number): Found[] {
  const sizes = membersByRegion(members)
  const small = regions.filter((region) => (sizes.get(region) ?? 0) < base)
  return small.length > 0 ? problem('breakdown-regions-small', question.id, { small, base }) : []
}

function problem(code: string, at: string, facts: Facts): Found[] {
  return [{ code, level: 'warning', at, facts }]
}
