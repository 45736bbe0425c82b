import { minutesByLanguage } from '../minutes'
import type { Language } from '../../definition/survey'
import type { Rule } from '../rule'

const most = 15

/** Nobody is asked for more than a quarter of an hour. */
export const longSurvey: Rule = {
  name: 'long-survey',
  codes: ['long-survey'],
  check(survey) {
    const times = Object.entries(minutesByLanguage(survey)) as [Language, number][]
    const slowest = times.sort(([, left], [, right]) => right - left)[0]
    if (!slowest || slowest[1] <= most) return []
    const [language, count] = slowest
    return [{ code: 'long-survey', level: 'warning', at: '', language, facts: { count, most } }]
  },
}
