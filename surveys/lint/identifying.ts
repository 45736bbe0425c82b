import { regionOf, type Region } from '../countries/regions'
import { isAsked } from '../definition/question'
import type { Question, Survey } from '../definition/survey'
import { knownFacts, knownTraits } from './terms/personal'
import { asksFor } from './terms/asks-for'
import { questionsOf } from './texts'

/** A question whose answer others may know, and so look for among the answers. */
export interface Identifier {
  question: Question
  /** Into how many kinds of people or organisations it divides. */
  kinds: number
  /** How many kinds a coarser question would make, and what that would be. */
  coarser: { kinds: number; by: 'bands' | 'year' | 'left-out' }
}

/** The questions besides the place whose answers others may know. */
export function identifiersOf(survey: Survey): Identifier[] {
  const words = survey.unit === 'person' ? knownTraits : knownFacts
  return questionsOf(survey)
    .filter((question) => isAsked(question) && !isPlace(question))
    .filter((question) => isExact(question) || asksFor(survey, question, words).length > 0)
    .flatMap((question) => {
      const kinds = kindsOf(question)
      return kinds === undefined ? [] : [{ question, kinds, coarser: coarserThan(question) }]
    })
}

/** The finest place a survey asks for. */
export function placeOf(survey: Survey): Question | undefined {
  const questions = questionsOf(survey)
  return (
    questions.find(({ type }) => type === 'country') ??
    questions.find(({ type }) => type === 'region')
  )
}

/** Members by the place a question tells; all together where none is told. */
export function membersBy(place: string | undefined, members: Record<string, number>): number[] {
  if (place === 'country') return Object.values(members)
  const groups = new Map<string, number>()
  for (const [country, count] of Object.entries(members)) {
    const group = place === 'region' ? (regionOf(country) ?? '') : ''
    groups.set(group, (groups.get(group) ?? 0) + count)
  }
  return [...groups.values()]
}

export function membersByRegion(members: Record<string, number>): Map<Region, number> {
  const regions = new Map<Region, number>()
  for (const [country, count] of Object.entries(members)) {
    const region = regionOf(country)
    if (region) regions.set(region, (regions.get(region) ?? 0) + count)
  }
  return regions
}

/**
 * The share, in percent, who would be the only one of their kind in their place, were all kinds
 * equally common; real kinds are not, so more would be alone.
 */
export function shareAlone(groups: number[], kinds: number): number {
  const all = groups.reduce((sum, size) => sum + size, 0)
  const alone = groups.reduce((sum, size) => sum + size * (1 - 1 / kinds) ** (size - 1), 0)
  return all === 0 ? 0 : Math.round((100 * alone) / all)
}

function isPlace({ type }: Question): boolean {
  return type === 'country' || type === 'region'
}

// Bands are for counting only: whoever opens the answers reads the exact number.
const mostExact = 20

function isExact(question: Question): boolean {
  if (question.type === 'percentage') return true
  return question.type === 'number' && (question.max ?? Infinity) - question.min > mostExact
}

// Without limits, a number or a date still rarely falls into more kinds than this.
const mostKinds = 50

function kindsOf(question: Question): number | undefined {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.length
    case 'yes_no':
      return 3
    case 'scale':
      return question.to - question.from + 1
    case 'number':
      return Math.min((question.max ?? Infinity) - question.min + 1, mostKinds)
    case 'percentage':
    case 'date':
      return mostKinds
    default:
      return undefined
  }
}

function coarserThan(question: Question): Identifier['coarser'] {
  if (question.type === 'number' || question.type === 'percentage') return { kinds: 4, by: 'bands' }
  if (question.type === 'date' && question.precision === 'month') return { kinds: 20, by: 'year' }
  return { kinds: 1, by: 'left-out' }
}
