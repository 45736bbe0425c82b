import { expect, test } from 'vitest'

import { isBlank } from '#app/respond/blank-page'
import { pageView } from '#app/respond/page-view'
import type { FieldValues } from '#surveys/definition/fields'
import type { Survey } from '#surveys/definition/survey'
import { page, shortText, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import { onTheWay, survey } from './on-the-way'

function blank(place: number, pages: Record<string, FieldValues>, of: Survey = survey): boolean {
  const journey = { ...onTheWay(pages), survey: of }
  const at = of.pages[place]
  const view = at && pageView(journey, at)
  if (!view) throw new Error('There is no such page.')
  return isBlank(journey, view)
}

test('a page that nobody has filled in is blank, whatever was answered before it', () => {
  expect(blank(0, {})).toBe(true)
  expect(blank(1, { about: { works: ['yes'], since: ['2019'] } })).toBe(true)
})

test('a page that comes back with what was typed is not', () => {
  expect(blank(0, { about: { works: ['yes'] } })).toBe(false)
})

test('a page that repeats an earlier answer in its words is not', () => {
  const name = shortText('since', 'Since when?', { max: 20 })
  const told = yesNo('works', 'Did you work there since {{since}}?')
  const piped = aSurvey([page('about', 'About', [name]), page('work', 'Work', [told])])
  const journey = { ...onTheWay(), survey: piped, answers: { since: '2019' } }
  const at = piped.pages[1]
  const view = at && pageView(journey, at)
  if (!view) throw new Error('There is no such page.')

  expect(Object.values(view.texts).join()).toContain('2019')
  expect(isBlank(journey, view)).toBe(false)
})

test('a page on which everybody has an order of their own is not', () => {
  const options = { day: 'By day', night: 'By night', both: 'Both' }
  const shuffled = aSurvey([
    page('about', 'About', [single('k', 'Which?', options, { order: 'shuffled' })]),
  ])

  expect(blank(0, {}, shuffled)).toBe(false)
})
