import { expect, test } from 'vitest'

import { cross } from '#app/analysis/workshop/cross'
import { narrow } from '#app/analysis/workshop/narrow'
import { count } from '#surveys/findings/count'
import { gather } from '#surveys/findings/dataset'
import { longText, multiple, page, single } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'

const area = single('area', 'Where?', { north: 'North', south: 'South' })
const food = multiple(
  'food',
  'What did you eat?',
  { soup: 'Soup', rice: 'Rice' },
  { optional: true },
)
const why = single('why', 'Why there?', { work: 'Work', home: 'Home' }, { when: area.is('north') })
const story = longText('story', 'What happened?', { optional: true, context: [] })
const survey = aSurvey([page('all', 'All', [area, food, why, story])], { languages: ['en'] })
const version = { hash: 'a', structureHash: 'b', survey }

const people = [
  { area: 'north', food: ['soup'], why: 'work' },
  { area: 'north', food: ['soup', 'rice'], why: 'home' },
  { area: 'north', why: 'home' },
  { area: 'south', food: ['rice'] },
  { area: 'south', food: ['soup'] },
]

function dataset() {
  const gathering = gather([version])
  for (const answers of people) {
    const response = { format: 'soundings.answers/1', version: 'a', lang: 'en', mode: 'web' }
    expect(gathering.take({ ...response, answers })).not.toHaveProperty('code')
  }
  gathering.take({
    ...{ format: 'soundings.text/1', version: 'a', lang: 'en' },
    ...{ question: 'story', text: 'We ate.', context: {} },
  })
  return gathering.dataset()
}

function countsIn(all: ReturnType<typeof dataset>, id: string) {
  return [...(count(all).tables.find((table) => table.id === id)?.overall ?? [])]
}

test('a filter keeps those who gave one of its answers, two filters those who pass both', () => {
  const north = narrow(dataset(), [{ column: 'area', cells: ['north'] }])
  const both = narrow(north, [{ column: 'food.soup', cells: ['yes'] }])

  expect(countsIn(north, 'why')).toEqual([1, 2, 0])
  expect(north.size).toBe(3)
  expect(both.size).toBe(2)
  expect(countsIn(both, 'why')).toEqual([1, 1, 0])
})

test('those without an answer and those who were not asked can be chosen too', () => {
  const silent = narrow(dataset(), [{ column: 'food.soup', cells: ['noAnswer'] }])
  const unasked = narrow(dataset(), [{ column: 'why', cells: ['notAsked', 'work'] }])

  expect(silent.size).toBe(1)
  expect(countsIn(unasked, 'area')).toEqual([1, 2, 0])
})

test('no text is said to belong to a few of the responses', () => {
  const north = narrow(dataset(), [{ column: 'area', cells: ['north'] }])

  expect(dataset().texts.get('story')).toBe(1)
  expect(north.texts.size).toBe(0)
})

test('no filter leaves everything as it is', () => {
  const whole = dataset()

  expect(narrow(whole, [])).toBe(whole)
})

test('two questions against each other count everybody once', () => {
  const { rows, columns, counts } = cross(dataset(), 'area', 'why')

  expect(rows).toEqual(['north', 'south', 'noAnswer', 'notAsked'])
  expect(columns).toEqual(['work', 'home', 'noAnswer', 'notAsked'])
  expect(counts).toEqual([
    [1, 2, 0, 0],
    [0, 0, 0, 2],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ])
})
