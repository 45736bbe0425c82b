import type { Asked } from '#surveys/kit/asked'
import * as kit from '#surveys/kit/kit'

const optional = true
const times = <Made>(amount: number, make: (n: number) => Made) =>
  Array.from({ length: amount }, (_, n) => make(n))
const words = (amount: number, word: string) =>
  Object.fromEntries(times(amount, (n) => [`${word}${n}`, `${word} ${n}`]))

const country = kit.country('country', 'Country?', { preferNot: true })
const region = kit.region('region', 'Region?', { from: country })
const age = kit.single('age', 'Age?', words(4, 'age'), { preferNot: true })
const singles = times(13, (n) => kit.single(`single_${n}`, 'One?', words(6, 'one'), { optional }))
const first = singles[0] ?? age
const followUps = times(2, (n) => kit.yesNo(`follow_${n}`, 'Then?', { when: first.answered() }))
const several = times(6, (n) =>
  kit.multiple(`several_${n}`, 'Which?', words(8, 'some'), { optional }),
)
const ends = { from: 1, to: 5, labels: { 1: 'Low', 5: 'High' } }
const scales = times(6, (n) => kit.scale(`scale_${n}`, 'How much?', ends, { optional }))
const numbers = times(3, (n) => kit.number(`number_${n}`, 'How many?', { max: 2000, optional }))
const grid = { rows: words(6, 'row'), columns: words(4, 'column') }
const grids = times(3, (n) => kit.matrix(`grid_${n}`, 'Each?', grid, { optional }))
const ranks = times(2, (n) =>
  kit.ranking(`rank_${n}`, 'First?', words(8, 'thing'), { top: 3, optional }),
)
const dates = times(2, (n) =>
  kit.date(`date_${n}`, 'When?', { precision: 'month', from: '2010-01', to: '2026-12', optional }),
)
const asked: Asked[] = [
  ...[country, region, age, ...singles, ...followUps, ...several],
  ...[...scales, ...numbers, ...grids, ...ranks, ...dates],
]

/** Forty questions of every closed kind, broken down by regions, countries and two more. */
export const surveyOfForty = kit.survey('forty', {
  ...{ title: 'Forty', code: 'f4r7', kind: 'consultation', unit: 'person', languages: ['en'] },
  ...{ access: 'open link', opens: '2026-01-15', closes: '2026-03-01', retention: '2027-03-01' },
  ...{ purpose: 'P', audience: 'A', use: 'U', contact: 'C', consent: 'C' },
  breakdowns: [region, country, age, first],
  pages: [kit.page('all', 'All', asked)],
})
