import { formatDate, formatList, formatMonth } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { countryName } from '#surveys/countries/country-names'
import { regionOf, regions } from '#surveys/countries/regions'

import { languageName } from './language-codes'

/** What stands in the register, in the words of the reader. */
export function useMemberWords() {
  const { t, lang } = useWords('members')
  const { t: answers } = useWords('answers')
  const language = (code: string) => languageName(code, lang)
  const codesIn = (languages: string) => languages.split(' ').filter((code) => code !== '')
  const region = (code: string) => {
    const known = regions.find((each) => each === code)
    return known ? answers(`words.${known}`) : code
  }
  return {
    country: (code: string) => countryName(code, lang),
    region,
    /** A country and where in the network it is. */
    place: (code: string) => {
      const name = countryName(code, lang)
      const around = regionOf(code)
      return around ? `${name} · ${region(around)}` : name
    },
    language,
    languages: (codes: string) => formatList(lang, codesIn(codes).map(language)),
    voting: (voting: 0 | 1 | string) =>
      t(String(voting) === '1' || voting === 'yes' ? 'yes' : 'no'),
    day: (day: string) => dayIn(lang, day),
    sorted: (codes: string[], nameOf: (code: string) => string) => {
      const { compare } = new Intl.Collator(lang)
      const options = codes.map((code) => ({ value: code, text: nameOf(code) }))
      return options.sort((left, right) => compare(left.text, right.text))
    },
  }
}

function dayIn(lang: string, day: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return formatDate(lang, day)
  return /^\d{4}-\d\d$/.test(day) ? formatMonth(lang, day) : day
}
