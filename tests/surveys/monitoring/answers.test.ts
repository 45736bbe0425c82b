import { expect, test } from 'vitest'

import { checkCatalogue } from '#app/cli/catalogue/check-catalogue'
import { monitoringWords } from '#app/i18n/monitoring-words'
import { readSurvey, type Survey } from '#surveys/definition/survey'
import { indicators } from '#surveys/monitoring/indicators'
import { makeMonitoring } from '#surveys/monitoring/make-monitoring'
import { keyOf } from '#surveys/monitoring/released-answer'
import { showMonitoring } from '#surveys/monitoring/show-monitoring'
import { comparable } from '#surveys/version/comparable'

import { smallReview, waveOf } from './a-small-review'
import { figures } from './some-facts'

const answers = indicators.flatMap(({ code, source }) =>
  source.of === 'answers' ? [{ code, source }] : [],
)

async function wavesOfCatalogue(): Promise<Survey[]> {
  const read = (await checkCatalogue('surveys/catalogue', undefined)).map(({ loaded }) =>
    readSurvey(loaded.survey),
  )
  return read.flatMap((each) => (each.ok && each.value.series ? [each.value] : []))
}

test('every answer that is counted is offered by a wave of the member survey', async () => {
  const waves = await wavesOfCatalogue()
  const never = answers.flatMap(({ code, source }) =>
    source.cells
      .filter((cell) => waves.every((survey) => !keyOf(survey, source.question, cell)))
      .map((cell) => [code, cell]),
  )

  expect(waves.length).toBe(3)
  expect(never).toEqual([])
}, 180_000)

test('support to regional networks is a new question of 2026, set beside no earlier wave', async () => {
  const waves = await wavesOfCatalogue()
  const [then, now] = [2025, 2026].map((year) => waves.find(({ wave }) => wave === year))
  if (!then || !now) throw new Error('A wave is missing.')

  const found = comparable(then, now).find(({ question }) => question === 'network_support')

  expect(found).toMatchObject({ verdict: 'not-comparable', reasons: [{ code: 'only-later' }] })
}, 180_000)

test('support to regional networks is what was released of those who belong to one', () => {
  const governance = figures(smallReview, 'support_to_networks', 'governance')
  const people = figures(smallReview, 'support_to_networks', 'people')

  expect(governance.get(2026)).toMatchObject({ n: 20, pct: 33, base: 60, margin: 4, notes: [] })
  expect(people.get(2026)).toMatchObject({ n: 0, margin: 4 })
  expect(governance.get(2025)).toEqual({ year: 2025, isKnown: false, reason: 'not-asked' })
})

test('before it is released the question is not known, and why is said', () => {
  const open = { ...waveOf(2026), isOver: false }
  const surveys = [...smallReview.surveys.slice(0, 2), open]
  const over = [...smallReview.surveys.slice(0, 2), waveOf(2026)]
  const reasonOf = (all: typeof surveys) =>
    figures({ ...smallReview, surveys: all }, 'support_to_networks', 'none').get(2026)

  expect(reasonOf(surveys)).toMatchObject({ reason: 'still-open' })
  expect(reasonOf(over)).toMatchObject({ reason: 'not-released' })
})

test('it says that members are asked and networks are not counted', () => {
  const view = shown(2026)

  const { source } = view('support_to_networks')
  expect(source).toContain('In which areas did your regional network itself receive support?')
  expect(source).toContain('Counted are their answers, not networks.')
  expect(view('support_received').source).not.toContain('not networks')
})

test('an answer that no survey offered yet has no row, and no code is read as a word', () => {
  const view = shown(2025)

  expect(view('support_to_networks')).toMatchObject({ rows: [], isKnown: false })
  expect(view('support_to_networks').source).toContain('None up to this year asked for it.')
  expect(view('support_to_networks').notes.join()).toContain('not offered in that year')
  const labels = indicators.flatMap(({ code }) =>
    view(code).rows.map(({ cells }) => cells[0]?.text),
  )
  expect(labels.filter((label) => /^[a-z_]+$/.test(label ?? ''))).toEqual([])
  expect(labels.length).toBeGreaterThan(10)
})

function shown(year: number) {
  const made = makeMonitoring(smallReview, { year, targets: new Map() })
  const { indicators: views } = showMonitoring(made, monitoringWords('en'))
  return (code: string) => {
    const found = views.find((each) => each.code === code)
    if (!found) throw new Error(`There is no indicator ${code}.`)
    return found
  }
}
