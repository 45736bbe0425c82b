import type { MemberFields } from '#app/operations/member-row'
import { regionOf } from '#surveys/countries/regions'

import type { Chance, Dice } from './responses/chance'

// Where the members of an invented network are, by the languages in which they read.
const countries: Record<string, string> = {
  en: 'KE UG TZ ZA NG GH ZM ZW MW LS NA BW SZ SL LR GM ET SS IN BD NP LK PK PH ID TH MM VN LA MY FJ PG AU NZ JP KR GB IE DE AT NL SE NO FI DK PL CZ HU RO BG RS MK AL GR TR IL US JM TT GY BB',
  fr: 'SN CI CM CD BF ML NE TG BJ GN BI RW CF MG TN MA FR BE CH KH HT CA',
  es: 'CO AR PE MX EC BO GT SV HN NI CR PA PY UY CL DO ES GQ',
  ru: 'KZ KG UA MD GE AM TJ RU',
  zh: 'CN TW HK',
  pt: 'BR PT MZ AO',
}
const wanted = { countries: 100, members: 320 }

const first = [
  ...['Saffron', 'Indigo', 'Amber', 'Coral', 'Juniper', 'Marigold', 'Copper', 'Silver', 'Willow'],
  ...['Mango', 'Cedar', 'Hibiscus', 'Tamarind', 'Lavender', 'Poppy', 'Baobab', 'Olive', 'Jasmine'],
]
const second = [
  ...['Lantern', 'River', 'Kite', 'Bridge', 'Drum', 'Window', 'Harbour', 'Garden', 'Thread'],
  ...['Sparrow', 'Heron', 'Tide', 'Balcony', 'Kettle', 'Compass', 'Ladder', 'Orchard', 'Signal'],
]
const kinds = ['Collective', 'Circle', 'Union', 'Association', 'Alliance', 'House']

/** The members of an invented network, as a members file has them. */
export function memberRows(chance: Chance): { row: number; fields: MemberFields }[] {
  const dice = chance('members')
  const places = placesOf(dice)
  const names = dice.shuffled(first.flatMap((one) => second.map((other) => `${one} ${other}`)))
  return places.map(({ country, lang }, place) => {
    const name = `${names[place] ?? ''} ${dice.oneOf(kinds)} (demonstration)`
    return { row: place + 2, fields: fieldsOf(name, place, { country, lang }, dice) }
  })
}

interface Place {
  country: string
  lang: string
}

/** Every country once, then those again where there are more members. */
function placesOf(dice: Dice): Place[] {
  const all = Object.entries(countries).flatMap(([lang, codes]) =>
    codes.split(' ').map((country) => ({ country, lang })),
  )
  const chosen = dice.shuffled(all).slice(0, wanted.countries)
  const weights = Object.fromEntries(chosen.map(({ country }) => [country, dice.share() ** 2]))
  const more = Array.from({ length: wanted.members - chosen.length }, () => {
    const country = dice.weighed(weights)
    return chosen.find((each) => each.country === country)
  })
  return [...chosen, ...more.filter((place) => place !== undefined)]
}

function fieldsOf(name: string, place: number, { country, lang }: Place, dice: Dice): MemberFields {
  const region = regionOf(country) ?? ''
  const joined = 2000 + Math.floor(dice.share() ** 0.7 * 27)
  return {
    ...{ name, country, languages: lang === 'en' || dice.falls(0.6) ? lang : `${lang} en` },
    contact: `member-${String(place + 1)}@demonstration.example`,
    regional_network: dice.falls(0.72) ? (networks[region] ?? '') : '',
    ...{ voting: dice.falls(0.76) ? 'yes' : 'no', joined: String(joined) },
  }
}

const networks: Record<string, string> = {
  africa: 'Many Umbrellas Africa (demonstration)',
  asia_pacific: 'Many Umbrellas Asia and the Pacific (demonstration)',
  europe: 'Many Umbrellas Europe (demonstration)',
  latin_america: 'Many Umbrellas Latin America (demonstration)',
  north_america_caribbean: 'Many Umbrellas North America and the Caribbean (demonstration)',
}
