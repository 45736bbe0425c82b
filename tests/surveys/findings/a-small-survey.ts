import { count } from '#surveys/findings/count'
import type { Dataset } from '#surveys/findings/dataset'
import {
  country,
  longText,
  matrix,
  multiple,
  number,
  page,
  region,
  single,
  yesNo,
} from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { versionOf } from './gathered'

const optional = true
export const home = country('home', 'Country?', { preferNot: true })
export const area = region('area', 'Region?', { from: home })
export const led = single('led', 'Led?', { yes: 'Yes', no: 'No' }, { other: 'Another', optional })
const staff = number('staff', 'Staff?', { max: 9, when: led.is('yes') })
export const costs = multiple(
  'costs',
  'What?',
  { fees: 'Fees', none: 'None' },
  { exclusive: ['none'], optional },
)
const rows = { pay: 'Pay', rent: 'Rent' }
const change = matrix('change', 'How?', { rows, columns: { worse: 'Worse', better: 'Better' } })
const story = longText('story', 'Your story?', { optional })
const tell = yesNo('tell', 'May we tell it?', { when: story.answered() })
export const survey = aSurvey([
  page('all', 'All', [home, area, led, staff, costs, change, story, tell]),
])
export const answers = {
  ...{ home: 'KE', led: 'yes', staff: 4, costs: ['fees'] },
  change: { pay: 'worse', rent: 'better' },
}
/** A response as it comes out of its envelope. */
export const response = (given: Record<string, unknown> = answers, more: object = {}) => ({
  format: 'soundings.answers/1',
  ...{ version: versionOf(survey).hash, mode: 'web', lang: 'en', answers: given },
  ...more,
})
export const text = (more: object = {}) => ({
  format: 'soundings.text/1',
  ...{ version: versionOf(survey).hash, question: 'story', lang: 'fr', text: 'It rained.' },
  ...{ context: { area: 'africa' }, ...more },
})

/** Who was asked, and the cells in which anybody stands. */
export function cellsOf(dataset: Dataset, id: string) {
  const { tables, bases } = count(dataset)
  const table = tables.find((each) => each.id === id)
  const given = table?.cells.map((code, n) => [code, table.overall[n]] as const) ?? []
  return { asked: bases[table?.base ?? -1]?.asked, given: given.filter(([, n]) => n !== 0) }
}
