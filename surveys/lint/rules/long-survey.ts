import { minutesByLanguage } from '../minutes'
import type { Rule } from '../rule'

const most = 15

// Who leads a talk sees when it tires; the time was agreed beforehand.
const talks = ['interview', 'group discussion']

/** Nobody is left alone with more than a quarter of an hour of questions. */
export const longSurvey: Rule = {
  name: 'long-survey',
  codes: ['long-survey'],
  check(survey) {
    if (talks.includes(survey.kind)) return []
    const times = Object.entries(minutesByLanguage(survey))
    const slowest = times.sort(([, left], [, right]) => right - left)[0]
    if (!slowest || slowest[1] <= most) return []
    const [language, count] = slowest
    return [{ code: 'long-survey', level: 'warning', at: '', language, facts: { count, most } }]
  },
}
