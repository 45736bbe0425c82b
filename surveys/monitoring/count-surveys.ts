import { regions } from '../countries/regions'
import { type MonitoringFacts, type SurveyFact, yearOf, yearOfSurvey } from './facts'
import type { SurveySource } from './indicator'
import { type KnownValue, type ReleaseName, exactly, unknown, type Value } from './monitoring'

// A released number is a multiple of 5 and at most this far away from the true one.
export const roundingMargin = 4

type Told = SurveyFact & { released: NonNullable<SurveyFact['released']> }

/** What was held in a year on this platform, and what was released of it. */
export function countSurveys(
  facts: MonitoringFacts,
  { count, kind }: SurveySource,
  measure: string,
  year: number,
): Value {
  const over = facts.surveys.filter(({ isOver }) => isOver)
  // Before the first survey the platform was not in use: none here does not mean none at all.
  if (!over.some((each) => yearOfSurvey(each) <= year)) return unknown(year, 'before-first-survey')
  const ofKind = over.filter(({ survey }) => kind === undefined || survey.kind === kind)
  const held = ofKind.filter((each) => yearOfSurvey(each) === year)
  const published = ofKind.filter(isTold).filter((each) => yearOf(each.released.firstOn) === year)
  switch (count) {
    case 'held':
      return exactly(year, held.length)
    case 'publications':
      return exactly(year, published.length, { releases: published.map(nameOf) })
    case 'responses':
      return ofReleased(held, year, responsesOf)
    case 'regions':
      return ofReleased(held, year, regionsOf)
    case 'languages':
      return measure === 'asked' ? askedIn(held, year) : publishedIn(published, year)
  }
}

function ofReleased(
  held: SurveyFact[],
  year: number,
  count: (told: Told[], year: number, isAll: boolean) => Value,
): Value {
  if (held.length === 0) return unknown(year, 'none-held')
  const told = held.filter(isTold)
  if (told.length === 0) return unknown(year, 'not-released')
  return count(told, year, told.length === held.length)
}

// Of several surveys published numbers are added, and so are the limits of their rounding.
function responsesOf(told: Told[], year: number, isAll: boolean): KnownValue {
  const numbers = told.map(({ released }) => released.release.method.responses)
  return {
    ...exactly(
      year,
      numbers.reduce((sum, n) => sum + n, 0),
    ),
    ...{ margin: roundingMargin * told.length, releases: told.map(nameOf) },
    notes: isAll ? [] : ['not-all-released'],
  }
}

function regionsOf(told: Told[], year: number, isAll: boolean): Value {
  const named = told.flatMap(({ released }) => released.release.method.regions)
  const found = regions.filter((region) => named.includes(region)).length
  if (found === 0) return unknown(year, 'regions-not-shown')
  const isLeast = found < regions.length
  const notes = [
    ...(isAll ? [] : ['not-all-released' as const]),
    ...(isLeast ? ['regions-together' as const] : []),
  ]
  return exactly(year, found, { isLeast, notes, releases: told.map(nameOf) })
}

function askedIn(held: SurveyFact[], year: number): Value {
  const languages = new Set(held.flatMap(({ survey }) => survey.languages))
  return languages.size > 0 ? exactly(year, languages.size) : unknown(year, 'none-held')
}

function publishedIn(published: Told[], year: number): Value {
  const offered = published.flatMap(({ released }) => released.release.method.languages)
  if (published.length === 0) return unknown(year, 'none-published')
  return exactly(year, new Set(offered).size, { releases: published.map(nameOf) })
}

function isTold(fact: SurveyFact): fact is Told {
  return fact.released !== undefined
}

export function nameOf({ released: { release } }: Told): ReleaseName {
  return { survey: release.survey, release: release.release, hash: release.hash }
}
