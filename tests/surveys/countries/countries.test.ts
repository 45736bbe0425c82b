import { expect, test } from 'vitest'
import { countryGroups, countryName } from '#surveys/countries/country-names'
import { countriesByRegion, countryCodes, regionOf, regions } from '#surveys/countries/regions'
import { languages } from '#surveys/definition/survey'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

// Codes that Unicode names beside those of ISO 3166-1: unions, islands apart, private use.
const notIso = 'AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' ')

test('every country of ISO 3166-1 is there', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const current = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && !notIso.includes(code))
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
  expect(countryCodes).toEqual(current)
})

test('every country has exactly one region', () => {
  const all = regions.flatMap((region) => countriesByRegion[region])
  expect(all.length).toBe(249)
  expect(new Set(all).size).toBe(249)
})

test('Guyana and Suriname are counted with North America and the Caribbean', () => {
  expect(['GY', 'SR'].map(regionOf)).toEqual(['north_america_caribbean', 'north_america_caribbean'])
})

test('Eastern Europe and Central Asia are counted with Europe', () => {
  expect(new Set(['UA', 'RU', 'KZ', 'KG', 'TJ', 'TM', 'UZ', 'GE'].map(regionOf))).toEqual(
    new Set(['europe']),
  )
})

test('what is no country has no region', () => {
  expect(['', 'ke', 'XX', 'constructor'].map(regionOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test.each([...languages, 'ar'])('every country has a name of its own in %s', (language) => {
  const names = countryCodes.map((code) => countryName(code, language))
  expect(names.filter((name) => name.trim() === '' || /^[A-Z]{2}$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(249)
})

test('a language without a table shows the English names', () => {
  expect(countryName('KE', 'sw')).toBe('Kenya')
})

test.each([
  ['en', 'Democratic Republic of the Congo', 'Congo', 'Hong Kong (China)'],
  ['fr', 'République démocratique du Congo', 'Congo', 'Hong Kong (Chine)'],
  ['es', 'República Democrática del Congo', 'República del Congo', 'Hong Kong (China)'],
  ['ru', 'Демократическая Республика Конго', 'Республика Конго', 'Гонконг (Китай)'],
  ['zh', '刚果（金）', '刚果（布）', '中国香港'],
  ['ar', 'جمهورية الكونغو الديمقراطية', 'الكونغو', 'هونغ كونغ (الصين)'],
])('countries are called as papers of policy call them in %s', (language, ...names) => {
  expect(['CD', 'CG', 'HK'].map((code) => countryName(code, language))).toEqual(names)
})

test.each([...languages, 'ar'])('no name in %s is a label of a program', (language) => {
  const names = countryCodes.map((code) => countryName(code, language))
  expect(names.filter((name) => /&| - |SAR|^St\.|U\.S\./.test(name))).toEqual([])
})

test('countries stand where a reader of the language looks for them', () => {
  const europe = (language: string) =>
    countryGroups(language)
      .find(({ region }) => region === 'europe')
      ?.countries.map(({ name }) => name)
  const [french, russian, chinese] = ['fr', 'ru', 'zh'].map(europe)
  expect(french?.indexOf('Îles Féroé')).toBe((french?.indexOf('Îles Åland') ?? 0) + 1)
  expect(russian?.slice(0, 3)).toEqual(['Австрия', 'Азербайджан', 'Аландские острова'])
  expect(chinese?.indexOf('德国')).toBeLessThan(chinese?.indexOf('法国') ?? 0)
})
