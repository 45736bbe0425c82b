import type { Survey } from '../../definition/survey'
import type { Rule } from '../rule'

/** Counting whom a survey reached tells staff a little before the release: somebody has to want it. */
export const reach: Rule = {
  name: 'reach',
  codes: ['reach-counted', 'reach-nowhere'],
  check(survey) {
    if (!survey.reach) return []
    const code = asksForPlace(survey) ? 'reach-counted' : 'reach-nowhere'
    return [{ code, level: 'notice', at: 'reach' }]
  },
}

function asksForPlace({ pages }: Pick<Survey, 'pages'>): boolean {
  const questions = pages.flatMap((page) => page.questions)
  return questions.some(({ type }) => type === 'country' || type === 'region')
}
