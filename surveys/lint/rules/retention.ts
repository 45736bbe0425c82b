import type { Rule } from '../rule'

// Opening, counting, two people's moderation and a second look take a quarter of a year.
const shortest = 90
const longest = 3 * 366

/** Answers are kept as long as the report needs them, and no longer. */
export const retention: Rule = {
  name: 'retention',
  codes: ['retention-short', 'retention-long'],
  check(survey) {
    const days = daysBetween(survey.closes, survey.retention)
    if (days <= 0 || (days >= shortest && days <= longest)) return []
    const code = days < shortest ? 'retention-short' : 'retention-long'
    return [{ code, level: 'warning', at: 'retention', facts: { count: days, shortest } }]
  },
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
