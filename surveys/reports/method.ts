import { regions } from '../countries/regions'
import { thresholdsOf } from '../definition/thresholds'
import { otherOrNotStated, regionOfRest } from '../findings/merged-codes'
import type { PublishedMode } from '../findings/release'
import { people } from './people'
import { quotedList } from './quoted-list'
import type { ReportCut } from './report'
import { breakdownQuestion, rowLabel } from './row-labels'
import type { Source } from './source'

/** How the numbers came about, one paragraph each, out of the release alone. */
export function method(source: Source, cut?: ReportCut): string[] {
  const { release, survey, words } = source
  const { responses, opened, closed } = release.method
  const earlier = Object.values(release.wording).some((wording) => wording.earlier)
  const between = { opened: words.date(opened), closed: words.date(closed) }
  return [
    ...(words.partly && release.wording[words.lang] ? [words.partly] : []),
    words.say('method.from', { people: people(source, responses), ...between }),
    ...(cut?.sizes === undefined ? [] : [cut.sizes]),
    words.say(`method.unit.${survey.unit}`),
    words.say(survey.access === 'codes' ? 'method.codes' : 'method.openLink'),
    ...places(source),
    languagesOffered(source),
    ...modesUsed(source),
    rounding(source),
    ...(earlier ? [words.say('method.corrected')] : []),
    ...(release.tables.some(({ kind }) => kind === 'theme') ? [words.say('method.themes')] : []),
    ...(release.release > 1
      ? [words.say('method.laterRelease', { release: words.number(release.release) })]
      : []),
  ]
}

function places(source: Source): string[] {
  return [regionsShown(source), ...countriesShown(source)]
}

function regionsShown(source: Source): string {
  const { release, words } = source
  const own = release.method.regions.filter((code) => code !== otherOrNotStated)
  if (own.length === 0) return words.say('method.noRegions')
  if (own.length === regions.length) return words.say('method.allRegions')
  const isRegion = (name: string) => breakdownQuestion(source, name).kind === 'region'
  const name = Object.keys(release.rows).find(isRegion)
  const label = (code: string) =>
    name === undefined ? words.region(code) : rowLabel(source, name, code)
  return words.say('method.regions', { regions: quotedList(words, own.map(label)) })
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
  const names = release.method.languages.map(words.language)
  const number = words.number(names.length)
  return words.say('method.languages', { number, languages: words.list(names) })
}

/** The ways in which so many came that a number stands for them. */
function modesUsed({ release, words }: Source): string[] {
  const modes = (release.method.modes ?? []).filter(({ n }) => n > 0)
  const [only, ...others] = modes
  if (!only) return []
  const said = modes.map((each) => modeUsed(words, others.length > 0 ? 'mode' : 'onlyMode', each))
  return others.length === 0 ? said : [words.say('method.modes', { modes: words.list(said) })]
}

function modeUsed(
  words: Source['words'],
  kind: 'mode' | 'onlyMode',
  { mode, n, people: took }: PublishedMode,
): string {
  const number = words.number(n)
  if (took === undefined) return words.say(`method.${kind}.${mode}`, { number })
  return words.say(`method.${kind}.withPeople`, { number, people: words.number(took) })
}

/** Which numbers were allowed to leave at all. */
function rounding({ release, survey, words, questions }: Source): string {
  const { group, country, numbers } = thresholdsOf(survey)
  if (release.tables.length === 0)
    return words.say('method.wordsOnly', { least: words.number(numbers) })
  const facts = { rounding: words.number(release.rounding), group: words.number(group) }
  const byCountry = questions.some(
    ({ question: { id, type } }) => type === 'country' && survey.breakdowns.includes(id),
  )
  return byCountry
    ? words.say('method.roundingByCountry', { ...facts, country: words.number(country) })
    : words.say('method.rounding', facts)
}
