import { formatDate, formatList, formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { roles } from '#app/operations/rights'
import { countryName } from '#surveys/countries/country-names'
import { regionOf, regions } from '#surveys/countries/regions'

import { languageName } from '../members/language-codes'

/** All that an entry may be noted with; the words for it stand in `log.json`. */
export const factLabels = [
  ...(['about', 'added', 'askedBy', 'batch', 'changed', 'cleaned', 'closes', 'codes'] as const),
  ...(['contact', 'count', 'day', 'drafts', 'edits', 'envelopes', 'exit', 'expires'] as const),
  ...(['factorRequired', 'failed', 'fingerprint', 'for', 'format', 'fourEyes', 'halted'] as const),
  ...(['hash', 'holders', 'inBatch', 'key', 'keys', 'kind', 'lang', 'languages', 'link'] as const),
  ...(['members', 'messages', 'missed', 'name', 'neutral', 'number', 'opens', 'page'] as const),
  ...(['place', 'question', 'reached', 'reason', 'removed', 'retention', 'returnCodes'] as const),
  ...(['roles', 'second', 'surveys', 'timeZone', 'until'] as const),
]

const memberFields = [...(['country', 'regional_network', 'voting', 'joined'] as const)]
const kinds = ['correct', 'publish', 'release', 'remove-key'] as const
const values = ['yes', 'no', 'not open'] as const

/** What the details of an entry are called and say; what a newer house noted stays as it is. */
export function useFactWords(titles: Record<string, string>, links: Record<string, string>) {
  const { t, lang } = useWords('log')
  const { t: answers } = useWords('answers')
  const { t: people } = useWords('people')
  const { t: requests } = useWords('requests')
  const { t: members } = useWords('members')
  const labelOf = (name: string): string => {
    const key = name.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())
    const label = factLabels.find((known) => known === key)
    if (label) return t(`labels.${label}`)
    const field = memberFields.find((known) => known === name)
    return field ? members(`fields.${field}`) : name
  }
  const placeOf = (code: string): string => {
    const region = regions.find((known) => known === code)
    if (region) return answers(`words.${region}`)
    return regionOf(code) ? countryName(code, lang) : code
  }
  const namers: Record<string, (value: string) => string> = {
    ...{ changed: labelOf, place: placeOf, surveys: (slug) => titles[slug] ?? slug },
    link: (id) => links[id] ?? id,
    ...{ lang: (code) => languageName(code, lang), languages: (code) => languageName(code, lang) },
    roles: (value) => {
      const role = roles.find((known) => known === value)
      return role ? people(`roles.${role}`) : value
    },
    kind: (value) => {
      const kind = kinds.find((known) => known === value)
      return kind ? requests(`kinds.${kind}`) : value
    },
    'asked by': (name) => (name === 'command line' ? t('commandLine') : name),
  }
  const valueOf = (name: string, value: unknown): string => {
    // A list of limits that names nothing limits nothing.
    if (Array.isArray(value) && value.length === 0) return t('values.all')
    if (Array.isArray(value)) {
      return formatList(
        lang,
        value.map((each) => valueOf(name, each)),
      )
    }
    if (typeof value === 'number') return formatNumber(lang, value)
    const text = String(value)
    if (text === '') return t('values.none')
    if (namers[name]) return namers[name](text)
    const known = values.find((each) => each === text)
    if (known) return t(`values.${known}`)
    return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(lang, text) : text
  }
  return { labelOf, valueOf }
}
