import { expect, test } from 'vitest'

import { Ranking } from '#app/ui/ranking'

import { show } from './show'

const options = [
  { value: 'law', text: 'Law' },
  { value: 'health', text: 'Health' },
  { value: 'money', text: 'Money' },
]
const ranking = { id: 'needs', label: 'What is needed most?', options, top: 2 }

test('without script there is a picker for each option, with a number for each place', () => {
  const html = show(<Ranking {...ranking} />)

  expect([...html.matchAll(/<select[^>]* name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'needs.law',
    'needs.health',
    'needs.money',
  ])
  expect(html.match(/<option value="[12]"/g)).toHaveLength(6)
  expect(html).not.toContain('<option value="3"')
})

test('each picker is labelled by its option, and the first bears the id of the question', () => {
  const html = show(<Ranking {...ranking} />)

  expect(html).toMatch(/<label for="needs">Law<\/label><select[^>]* id="needs"/)
  expect(html).toMatch(/<label for="needs.money">Money<\/label><select[^>]* id="needs.money"/)
})

test('the places given before are chosen again', () => {
  const html = show(<Ranking {...ranking} values={{ 'needs.money': ['1'], 'needs.law': ['9'] }} />)
  const chosen = html.match(/<option value="[^"]+" selected="">/g)

  expect(chosen).toEqual(['<option value="1" selected="">'])
})

test('the option that is wrong is marked, the others are not', () => {
  const html = show(<Ranking {...ranking} error="Twice" invalidOption="health" />)

  expect(html.match(/<select[^>]*aria-invalid/g)).toHaveLength(1)
  expect(html).toMatch(/<select[^>]*name="needs.health"[^>]*aria-invalid="true"/)
})

test('what only works with script stays hidden until the script turns it up', () => {
  const html = show(<Ranking {...ranking} />)
  const moves = html.match(/<span class="rank-moves"[^>]*>/g) ?? []

  expect(moves).toHaveLength(3)
  expect(moves.filter((part) => !part.includes('data-turn="" hidden=""'))).toEqual([])
})

test('each button names its option to those who cannot see where it stands', () => {
  const html = show(<Ranking {...ranking} />)

  expect(html).toContain('Up<span class="visually-hidden"> Law</span></button>')
})

test('the script is given whole sentences with marks for the option and its place', () => {
  const html = show(<Ranking {...ranking} />)

  expect(html).toContain('data-placed="%o is now number %n of 2."')
  expect(html).toMatch(/data-taken="%o [^"]+" data-full="[^"%]+"/)
})
