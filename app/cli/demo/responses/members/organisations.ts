import type { Region } from '#surveys/countries/regions'
import type { OfficialLanguage } from '#surveys/definition/language'

import type { Chance, Dice } from '../chance'
import { likely } from '../likely'

export type Wave = 2024 | 2025

/** An invented organisation as it stays through the years. */
export interface Organisation {
  number: number
  region: Region
  lang: OfficialLanguage
  led: string
  /** About 0; the more, the larger. */
  size: number
  /** How hard law and police press, from 0 to 1. */
  pressure: number
  /** From 0 to 1; those near 0 belong to a regional network first. */
  apart: number
  /** Founded in the year before this wave. */
  founded?: Wave
}

// Organisations of a region that answer in both waves, in the first only, and in the second only.
const regionsOfMembers: { region: Region; both: number; left: number; came: number }[] = [
  { region: 'africa', both: 37, left: 5, came: 8 },
  { region: 'asia_pacific', both: 30, left: 3, came: 4 },
  { region: 'europe', both: 24, left: 3, came: 5 },
  { region: 'latin_america', both: 22, left: 2, came: 3 },
  { region: 'north_america_caribbean', both: 21, left: 2, came: 2 },
]

// So that one region can grow here without changing the organisations of the next.
const apartInNumbers = 1000

const languages: Record<Region, Partial<Record<OfficialLanguage, number>>> = {
  africa: { en: 58, fr: 42 },
  asia_pacific: { en: 70, zh: 30 },
  europe: { en: 38, ru: 42, fr: 12, es: 8 },
  latin_america: { es: 96, en: 4 },
  north_america_caribbean: { en: 66, es: 18, fr: 16 },
}

/** Those who answer in a wave, in an order that tells no region. */
export function organisationsOf(wave: Wave, chance: Chance): Organisation[] {
  const seats = regionsOfMembers.flatMap(({ region, both, left, came }, n) =>
    Array.from({ length: both + left + came }, (_, place) => ({
      ...{ region, number: n * apartInNumbers + place },
      waves: place < both ? [2024, 2025] : place < both + left ? [2024] : [2025],
    })),
  )
  const all = seats.map(({ region, number, waves }) => {
    const organisation = organisationAt(region, number, chance(`organisation ${number}`))
    return { waves, organisation: { ...organisation, ...youngOf(waves, chance, number) } }
  })
  const answering = all.filter(({ waves }) => waves.includes(wave))
  return chance(`order ${wave}`).shuffled(answering.map(({ organisation }) => organisation))
}

function organisationAt(region: Region, number: number, dice: Dice): Organisation {
  const lang = dice.weighed(languages[region]) as OfficialLanguage
  const size = dice.around()
  const pressure = likely(dice.around() * 0.8 + pressureIn[region])
  const led = dice.weighed({ yes: 74, partly: 17, no: 9 + Math.max(0, size) * 3 })
  return { number, region, lang, led, size, pressure, apart: dice.share() }
}

const pressureIn: Record<Region, number> = {
  ...{ africa: 0.9, asia_pacific: 0.5, europe: -0.1, latin_america: -0.3 },
  north_america_caribbean: 0.4,
}

// Some of those who answer for the first time are new altogether, and small.
function youngOf(waves: number[], chance: Chance, number: number): Partial<Organisation> {
  const isNew = waves.length === 1 && waves[0] === 2025 && chance(`new ${number}`).falls(0.4)
  return isNew ? { founded: 2025, size: -1.2, led: 'yes' } : {}
}
