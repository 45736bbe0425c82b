import ar from './names/ar.json'
import en from './names/en.json'
import es from './names/es.json'
import fr from './names/fr.json'
import ru from './names/ru.json'
import zh from './names/zh.json'
import { countriesByRegion, regions, type CountryCode, type Region } from './regions'

/** The countries of one region as a list to choose from. */
export interface CountryGroup {
  region: Region
  countries: { code: CountryCode; name: string }[]
}

const tables: Record<string, Record<string, string>> = { ar, en, es, fr, ru, zh }

/** The name of a country in the network's own table; English where a language has none. */
export function countryName(code: string, language: string): string {
  return tables[language]?.[code] ?? tables.en?.[code] ?? code
}

/** All countries by region, in the order a reader of the language looks them up. */
export function countryGroups(language: string): CountryGroup[] {
  const { compare } = new Intl.Collator(language)
  return regions.map((region) => ({
    region,
    countries: countriesByRegion[region]
      .map((code) => ({ code, name: countryName(code, language) }))
      .sort((left, right) => compare(left.name, right.name)),
  }))
}
