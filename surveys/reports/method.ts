import { regions } from '../countries/regions'
import { thresholdsOf } from '../definition/thresholds'
import { otherOrNotStated, regionOfRest } from '../findings/merged-codes'
import { countText } from './cells'
import { people } from './people'
import { quotedList } from './quoted-list'
import { breakdownQuestion, rowLabel } from './row-labels'
import type { Source } from './source'

/** How the numbers came about, one paragraph each, out of the release alone. */
export function method(source: Source): string[] {
  const { release, survey, words } = source
  const { responses, opened, closed } = release.method
  const earlier = Object.values(release.wording).some((wording) => wording.earlier)
  const between = { opened: words.date(opened), closed: words.date(closed) }
  return [
    words.say('method.from', { people: people(source, responses), ...between }),
    words.say(`method.unit.${survey.unit}`),
    words.say(survey.access === 'codes' ? 'method.codes' : 'method.openLink'),
    ...places(source),
    languagesOffered(source),
    ...modesUsed(source),
    rounding(source),
    ...(earlier ? [words.say('method.corrected')] : []),
    ...(release.release > 1
      ? [words.say('method.laterRelease', { release: words.number(release.release) })]
      : []),
  ]
}

function places(source: Source): string[] {
  const { release, words } = source
  const own = release.method.regions.filter((code) => code !== otherOrNotStated)
  const all = own.length === regions.length
  const named = quotedList(words, own.map(words.region))
  return [
    ...(own.length === 0 ? [words.say('method.noRegions')] : []),
    ...(own.length > 0
      ? [words.say(all ? 'method.allRegions' : 'method.regions', { regions: named })]
      : []),
    ...countriesShown(source),
  ]
}

function countriesShown(source: Source): string[] {
  const { release, words } = source
  return Object.entries(release.rows).flatMap(([name, rows]) => {
    if (breakdownQuestion(source, name).kind !== 'country') return []
    const own = rows.filter(({ code }) => regionOfRest(code) === undefined)
    const named = own.map(({ code }) => rowLabel(source, name, code))
    const countries = words.list(named)
    return [words.say('method.countries', { number: words.number(own.length), countries })]
  })
}

function languagesOffered({ release, words }: Source): string {
  const names = release.method.languages.map((lang) => words.say(`language.${lang}`))
  const number = words.number(names.length)
  return words.say('method.languages', { number, languages: words.list(names) })
}

function modesUsed({ release, words }: Source): string[] {
  const modes = release.method.modes ?? []
  if (modes.length === 0) return []
  const told = modes.map(({ mode, n }) =>
    words.say(`method.mode.${mode}`, { number: countText(words, n) }),
  )
  return [words.say('method.modes', { modes: words.list(told) })]
}

/** Which numbers were allowed to leave at all. */
function rounding({ release, survey, words }: Source): string {
  const { group, country, numbers } = thresholdsOf(survey)
  if (release.tables.length === 0)
    return words.say('method.wordsOnly', { least: words.number(numbers) })
  return words.say('method.rounding', {
    rounding: words.number(release.rounding),
    group: words.number(group),
    country: words.number(country),
  })
}
