import { countryCodes } from '../../../countries/regions'
import { countryName } from '../../../countries/country-names'
import { languages, type OfficialLanguage } from '../../../definition/language'
import { fold, keysOf } from '../text/words'
import cityRows from './cities.json'
import { needsOf } from './everyday'
import { hanNames, type HanNames } from './han-names'
import { addName, emptyTree, type NameTree } from './name-tree'
import otherNames from './other-names.json'
import { russianForms } from './russian-forms'

/** Names of places in all five languages: people write a name as they know it. */
export interface Places {
  tree: NameTree
  han: HanNames
}

/** Every country, and other names and parts of countries. */
export function countries(): Places {
  known.countries ??= placesFrom(languages.map((language) => [language, countriesIn(language)]))
  return known.countries
}

/** Capitals and the largest cities. */
export function cities(): Places {
  known.cities ??= placesFrom(
    languages.map((language, place) => [
      language,
      cityRows.flatMap((row) => row[place]?.split('/') ?? []),
    ]),
  )
  return known.cities
}

const known: { countries?: Places; cities?: Places } = {}

function countriesIn(language: OfficialLanguage): string[] {
  const own = countryCodes.map((code) => countryName(code, language))
  return [...own, ...own.map(withoutBrackets), ...otherNames[language]]
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*[（(].*?[）)]/gu, '').replace(/ SAR China$/, '')
}

function placesFrom(columns: [OfficialLanguage, string[]][]): Places {
  const tree = emptyTree()
  const han: string[] = []
  for (const [language, names] of columns) {
    if (language === 'zh') han.push(...names)
    else for (const name of new Set(names.flatMap(spellings))) addPlace(tree, name, language)
  }
  return { tree, han: hanNames(han) }
}

function addPlace(tree: NameTree, name: string, language: OfficialLanguage): void {
  const bare = name.replace(/^=/, '')
  const forms = keysOf(bare).map((key) => (language === 'ru' ? russianForms(fold(key)) : [key]))
  addName(tree, forms, name.startsWith('=') ? 'capitals' : needsOf(bare))
}

// “&” is read aloud, “St.” is written in full by some and without its dot by others.
function spellings(name: string): string[] {
  const full = name.replace(/ & /g, ' and ')
  return [name, full, full.replace(/\bSt\. /g, 'Saint '), full.replace(/\bSaint\b/g, 'St')]
}
