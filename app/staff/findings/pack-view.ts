import { publishedPlaces } from '#app/findings/places'
import type { AnyLanguage } from '#app/i18n/languages'
import { ownName } from '#app/i18n/own-name'
import { reportWords } from '#app/i18n/report-words'
import { likelyLanguage, type OpenFindings } from '#app/operations/packs/open-findings'
import type { Language } from '#surveys/definition/survey'
import { cutTo } from '#surveys/reports/cut'
import { sourceOf } from '#surveys/reports/source'
import { spokenIn } from '#surveys/reports/spoken-in'

export interface Choice {
  value: string
  text: string
}

/** All that the page of some findings offers its reader. */
export interface PackView {
  slug: string
  title: string
  spoken: Language
  acceptedOn: string
  languages: Choice[]
  likely: Language
  /** The only places that may be taken; absent where everything may. */
  limits?: { places: Choice[]; without: string[] }
  /** Places that have numbers of their own. */
  regions: Choice[]
  countries: Choice[]
}

export function packView(open: OpenFindings, lang: AnyLanguage): PackView {
  const { released } = open
  const { slug, release, acceptedOn } = released
  const titles = titlesOf(release.wording)
  const spoken = spokenIn(titles, lang)
  const languages = release.method.languages.map((value) => ({ value, text: ownName(value) }))
  return {
    ...{ slug, acceptedOn, spoken, languages, title: titles[spoken] ?? slug },
    likely: likelyLanguage(released, lang),
    ...(open.places ? limitsOf(open, lang) : placesOf(open, lang)),
  }
}

function titlesOf(wording: OpenFindings['released']['release']['wording']) {
  const titles = Object.entries(wording).map(([lang, { texts }]) => [lang, texts.title])
  return Object.fromEntries(titles) as Record<Language, string>
}

function placesOf({ released }: OpenFindings, lang: AnyLanguage) {
  const places = publishedPlaces(released, lang)
  const asChoice = ({ code: value, label: text }: { code: string; label: string }) => ({
    ...{ value, text },
  })
  return {
    regions: places.flatMap(({ region }) => (region ? [asChoice(region)] : [])),
    countries: places.flatMap(({ countries }) => countries.map(asChoice)),
  }
}

/** Only places of their own, and which of their countries have no numbers by themselves. */
function limitsOf({ released, access, places = [] }: OpenFindings, lang: AnyLanguage) {
  const words = reportWords(lang)
  const source = sourceOf(released.release, released.versions, words)
  const own = places.map((place) => ({
    ...{ value: place.code, text: cutTo(source, place).told.label },
  }))
  const without = access.countries.filter((code) => !places.some((place) => place.code === code))
  return {
    limits: { places: own, without: without.map((code) => words.country(code)) },
    ...{ regions: [], countries: [] },
  }
}
