import { beforeAll, expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import { languages } from '#surveys/definition/survey'
import { country, page, single } from '#surveys/kit/kit'
import { codebookRows } from '#surveys/reports/codebook-rows'
import { longRows } from '#surveys/reports/long-rows'

import { pastSlugs } from '../../app/cli/demo/demo-answers'
import { hardRelease } from '../../support/hard-report'
import { aSurvey } from '../a-survey'
import { published, survey } from '../findings/released-survey'
import { demoRelease } from './demo-release'
import { released, releasedWith, type Released } from './released'

const made = new Map<string, Released>()
beforeAll(async () => {
  for (const slug of pastSlugs) made.set(slug, await demoRelease(slug))
  made.set('hard', await hardRelease())
  made.set('small', releasedWith(survey, published))
  made.set('countries', ofCountriesAlone())
}, 720_000)

/** Without a question on regions, so that they are a part of the question on countries. */
function ofCountriesAlone(): Released {
  const home = country('home', 'Country?')
  const own = aSurvey([page('all', 'All', [home, single('fair', 'Fair?', { a: 'A', b: 'B' })])], {
    breakdowns: [home],
  })
  const places = ['KE', 'UG', 'FR', 'DE', 'BR']
  return released(
    own,
    places.map((code) => [{ home: code, fair: 'a' }, code === 'UG' ? 7 : 40]),
  )
}

const everywhere = [...pastSlugs, 'hard', 'small', 'countries'].flatMap((name) =>
  languages.map((lang) => ({ name, lang })),
)

test.each(everywhere)('no label of $name is a bare code in $lang', ({ name, lang }) => {
  const own = made.get(name)
  if (!own) throw new Error(`There is no release of ${name}.`)
  const words = reportWords(lang)
  const rows = longRows(own, words)
  const labels = rows.flatMap(({ option, optionLabel, question, row, rowLabel, ...rest }) => [
    [option, optionLabel],
    [question?.part, question?.partLabel],
    [row, rowLabel],
    [rest.breakdown || undefined, rest.breakdownLabel],
  ])
  const book = codebookRows(own, [words]).map(({ code, labels }) => [code, labels[lang]])
  const bare = [...labels, ...book].filter(
    ([code, label]) => code !== undefined && code === label && !/^\d+$/.test(code),
  )

  expect(rows.length).toBeGreaterThan(10)
  expect(bare).toEqual([])
})

test('an answer and the row of the same place are called alike', () => {
  const own = made.get('access-to-health-2026')
  if (!own) throw new Error('There is no release on health.')
  const rows = longRows(own, reportWords('en'))
  const answers = rows.filter(
    ({ question, measure }) => question?.id === 'country' && measure === 'count',
  )
  const rest = answers.find(({ option }) => option === 'otherIn.africa')

  expect(rest?.optionLabel).toBe('Other countries in Africa')
  for (const { option, optionLabel } of answers) {
    const row = rows.find((each) => each.breakdown === 'country' && each.row === option)
    expect(row?.rowLabel).toBe(optionLabel)
  }
})
