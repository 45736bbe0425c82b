import { expect, test } from 'vitest'

import { countriesCalled } from '#surveys/countries/country-called'
import { countryName } from '#surveys/countries/country-names'
import { countryCodes } from '#surveys/countries/regions'
import { languages } from '#surveys/definition/survey'

test.each([
  ['ke', 'KE'],
  ['Kenya', 'KE'],
  ['  KENYA ', 'KE'],
  ['Россия', 'RU'],
  ['中国', 'CN'],
  ['Perou', 'PE'],
  ['Türkiye', 'TR'],
  ["Cote d'Ivoire", 'CI'],
  ['Saint Lucia', 'LC'],
  ['Guinea', 'GN'],
  ['DR Congo', 'CD'],
  ['Congo - Kinshasa', 'CD'],
  ['Republic of the Congo', 'CG'],
  ['Republic of Congo', 'CG'],
  ['Hong Kong', 'HK'],
  ['香港', 'HK'],
  ['USA', 'US'],
  ['США', 'US'],
  ['EE. UU.', 'US'],
  ['South Korea', 'KR'],
  ['Южная Корея', 'KR'],
  ['Viet Nam', 'VN'],
  ['مصر', 'EG'],
])('%s means one country', (text, code) => {
  expect(countriesCalled(text)).toEqual({ sure: true, countries: [code] })
})

test.each([
  ['Congo', ['CD', 'CG']],
  ['Конго', ['CD', 'CG']],
  ['刚果', ['CD', 'CG']],
  ['Korea', ['KP', 'KR']],
  ['Corée', ['KP', 'KR']],
  ['Virgin Islands', ['VG', 'VI']],
  ['维尔京群岛', ['VG', 'VI']],
  ['Macedonia del', ['MK']],
])('%s is only part of a name, which these bear', (text, codes) => {
  const { sure, countries } = countriesCalled(text)

  expect(sure).toBe(false)
  expect(countries.toSorted()).toEqual(codes)
})

test.each(['', 'XX', 'Kenai', 'an', '-', 'x'.repeat(1000)])('%s means none', (text) => {
  expect(countriesCalled(text)).toEqual({ sure: false, countries: [] })
})

test.each([...languages, 'ar'])('every name of the table in %s is known', (language) => {
  const unknown = countryCodes.filter((code) => {
    const { countries } = countriesCalled(countryName(code, language))
    return !countries.includes(code)
  })

  expect(unknown).toEqual([])
})
