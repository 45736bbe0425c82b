import type { OfficialLanguage } from '#surveys/definition/language'

import type { Chance, Dice } from '../chance'
import { likely } from '../likely'
import { places, type Place } from './places'

/** An invented respondent: what lies behind the answers and makes them go together. */
export interface Person {
  number: number
  lang: OfficialLanguage
  country: string
  /** From where few answer under a hard law, a country comes close to a name. */
  isExposed: boolean
  /** How hard law and police press, from 0 to 1. */
  pressure: number
  /** How much contempt this person meets, about 0. */
  contempt: number
  /** About 0; the more, the easier it is to pay. */
  means: number
  age: string
  gender: string[]
  trans: boolean
  migrant: boolean
  drugs: boolean
  hiv: boolean
  workplace: string
  /** Whether there is a service led by sex workers nearby. */
  swLedNear: boolean
  /** The share of questions left empty. */
  skips: number
}

/** All respondents, in an order that tells no country. */
export function peopleFor(chance: Chance): Person[] {
  const seats = places.flatMap((place) =>
    place.answers.flatMap(({ lang, count }) =>
      Array.from({ length: count }, () => ({ place, lang })),
    ),
  )
  return chance('order')
    .shuffled(seats)
    .map(({ place, lang }, number) => personAt(place, lang, number, chance(`person ${number}`)))
}

function personAt(place: Place, lang: OfficialLanguage, number: number, dice: Dice): Person {
  const { country } = place
  const fromThere = place.answers.reduce((sum, { count }) => sum + count, 0)
  const isExposed = fromThere < 25 && place.pressure > 0.58
  const gender = genderOf(dice)
  const trans = gender.includes('trans')
  const migrant = dice.falls(lang === homeLanguage(place) ? 0.14 : 0.8)
  const workplace = dice.weighed(trans || migrant ? { ...workplaces, outdoors: 5 } : workplaces)
  const pressure = Math.min(1, Math.max(0, place.pressure + dice.around() * 0.12))
  const outdoors = workplace === 'outdoors'
  const means = dice.around() - (migrant ? 0.6 : 0) - (outdoors ? 0.5 : 0) + (0.5 - pressure)
  const drugs = dice.falls(outdoors ? 0.3 : 0.1)
  const hiv = dice.falls(trans ? 0.24 : 0.13)
  const contempt =
    dice.around() * 0.7 + (pressure - 0.5) * 3 + count(trans, hiv, drugs, migrant) * 0.45
  const age = dice.weighed({ from_18: 40, from_30: 45, from_45: 15 })
  const swLedNear = dice.falls(likely(0.5 - pressure + (outdoors ? 0.3 : 0)))
  const skips = 0.03 + dice.share() * 0.09
  return {
    ...{ number, lang, country, isExposed, pressure, contempt, means, age, gender, trans, migrant },
    ...{ drugs, hiv, workplace, swLedNear, skips },
  }
}

const workplaces = { outdoors: 3, venue: 3.2, private: 3, online: 1.1, mixed: 2, elsewhere: 0.4 }

function genderOf(dice: Dice): string[] {
  const own = dice.weighed({ woman: 66, man: 16, non_binary: 11, another: 1.5, trans: 5 })
  const trans = own === 'trans' || dice.falls(own === 'woman' ? 0.14 : 0.2)
  return own === 'trans' || !trans ? [own] : [own, 'trans']
}

function homeLanguage({ answers }: Place): OfficialLanguage | undefined {
  return answers.toSorted((left, right) => right.count - left.count)[0]?.lang
}

function count(...marks: boolean[]): number {
  return marks.filter(Boolean).length
}
