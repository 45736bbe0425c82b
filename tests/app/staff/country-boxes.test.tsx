import { expect, test } from 'vitest'

import { CountryBoxes } from '#app/staff/people/country-boxes'

import { show } from '../ui/show'

const uninhabited = ['AQ', 'BV', 'GS', 'HM', 'IO', 'TF', 'UM']

const offered = (values: string[]) => {
  const page = show(<CountryBoxes name="countries" label="Countries" values={values} />, 'en')
  return [...page.matchAll(/ value="([A-Z]{2})"/g)].map(([, code]) => code)
}

test('places where nobody lives are not among the countries, unless one was chosen', () => {
  const all = offered([])

  expect(all.filter((code) => uninhabited.includes(code ?? ''))).toEqual([])
  expect(all).toEqual(expect.arrayContaining(['KE', 'NU', 'TK', 'PN']))
  expect(offered(['HM', 'KE']).filter((code) => !all.includes(code))).toEqual(['HM'])
})
