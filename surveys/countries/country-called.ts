import { countryName } from './country-names'
import otherNames from './other-names.json'
import { countryCodes, regionOf, type CountryCode } from './regions'

const tables = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const
const others: Partial<Record<string, readonly string[]>> = otherNames

/**
 * The countries that a code of two letters or a name may mean, as the tables or offices write it: one
 * where it is plain, several or one where only a part of a name stands there, none where nothing is
 * like it.
 */
export function countriesCalled(text: string): { sure: boolean; countries: CountryCode[] } {
  const code = text.toUpperCase()
  if (isCountry(code)) return { sure: true, countries: [code] }
  const name = plain(text)
  const named = codesByName.get(name) ?? []
  if (named.length === 1 && !shared.has(name)) return { sure: true, countries: named }
  return { sure: false, countries: name === '' ? [] : likeName(name) }
}

function isCountry(code: string): code is CountryCode {
  return regionOf(code) !== undefined
}

const codesByName = new Map<string, CountryCode[]>()
for (const code of countryCodes) {
  const names = [...tables.map((language) => countryName(code, language)), ...(others[code] ?? [])]
  for (const name of new Set(names.map(plain))) {
    codesByName.set(name, [...(codesByName.get(name) ?? []), code])
  }
}

// Two countries bear each of these, whichever of them a table calls so.
const shared = new Set(
  ['Congo', 'Конго', '刚果', 'الكونغو', 'Korea', 'Corea', 'Corée', 'Корея', 'كوريا'].map(plain),
)

/** The countries in whose names these words stand. */
function likeName(name: string): CountryCode[] {
  if (name.length > longestName) return []
  const isHan = /^\p{Script=Han}{2,}$/u.test(name)
  const like = [...codesByName].flatMap(([known, codes]) =>
    ` ${known} `.includes(` ${name} `) || (isHan && known.includes(name)) ? codes : [],
  )
  return [...new Set(like)]
}

const longestName = 80

/** Without accents, signs and the differences between small and capital letters. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bsaint\b/g, 'st')
    .trim()
}
