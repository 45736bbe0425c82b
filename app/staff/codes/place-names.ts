import { useWords } from '#app/i18n/use-words'
import { regions } from '#surveys/countries/regions'

import { languageName as nameOf } from '../members/language-codes'

/** The names of regions and languages, as their reader calls them; of none where it is for all. */
export function usePlaceNames() {
  const { t, lang } = useWords('answers')
  const regionName = (code: string) => {
    const region = regions.find((each) => each === code)
    return region ? t(`words.${region}`) : code
  }
  const languageName = (code: string) => (code === '' ? '' : nameOf(code, lang))
  const both = (region: string, code: string) =>
    [regionName(region), languageName(code)].filter((name) => name !== '').join(' · ')
  return { regionName, languageName, both }
}
