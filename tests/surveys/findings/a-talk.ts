import type { Answers } from '#surveys/definition/answer'
import type { Mode } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'
import { count } from '#surveys/findings/count'
import type { RawCounts } from '#surveys/findings/raw-counts'
import { longText, matrix, page, ranking, single, yesNo } from '#surveys/kit/kit'
import { sealReady } from '#surveys/journey/seal-ready'

import { aSurvey } from '../a-survey'
import { datasetOf, versionOf } from './gathered'

const kind = single('kind', 'Which kind?', { a: 'A', b: 'B' })
const led = yesNo('led', 'Led?')
const why = single('why', 'Why?', { law: 'Law', money: 'Money' }, { when: led.is('yes') })
const rows = { pay: 'Pay', rent: 'Rent' }
const change = matrix('change', 'How?', { rows, columns: { worse: 'Worse', better: 'Better' } })
const order = ranking('order', 'Order?', { pay: 'Pay', rest: 'Rest', law: 'Law' }, { top: 2 })
const story = longText('story', 'Your story?')

/** Groups that answer questions of which none is optional. */
export const groups = aSurvey([page('all', 'All', [kind, led, why, change, order, story])], {
  ...{ kind: 'group discussion', unit: 'group', breakdowns: [kind] },
  entered: ['paper', 'interview', 'discussion'],
})

export const whole: Answers = {
  ...{ kind: 'a', led: 'yes', why: 'law', story: 'It rained.' },
  ...{ change: { pay: 'worse', rent: 'better' }, order: ['pay', 'rest'] },
}

/** A response as it comes out of its envelope, in whatever way it came. */
export function came(mode: Mode, people?: number, draft = whole, survey = groups): object {
  const { answers } = sealReady(survey, draft)
  const common = { format: 'soundings.answers/1', version: versionOf(survey).hash, lang: 'en' }
  return { ...common, mode, ...(people !== undefined && { people }), answers }
}

/** True counts of discussions of these sizes, and of so many answers online. */
export function countTalks(sizes: number[], online = 0, survey: Survey = groups): RawCounts {
  const talks = sizes.map((people) => came('discussion', people, whole, survey))
  const others = Array.from({ length: online }, () => came('web', undefined, whole, survey))
  return count(datasetOf([survey], [...talks, ...others]))
}
