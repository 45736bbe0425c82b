import { canonical } from '../canonical'
import type { Survey } from '../definition/survey'

/** SHA-256 in hexadecimal of a text in UTF-8; the doors bring it, for the core has no crypto. */
export type Hash = (text: string) => string

/** A survey as respondents meet it: fixed bytes and the hashes that name them. */
export interface FrozenVersion {
  definition: string
  hash: string
  /** Stays through corrections of wording and changes of dates. */
  structureHash: string
  textHash: string
}

export function freeze(survey: Survey, hash: Hash): FrozenVersion {
  const definition = canonical(whatIsMet(survey))
  return {
    definition,
    hash: hash(definition),
    structureHash: hash(canonical(structureOf(survey))),
    textHash: hash(canonical(survey.texts)),
  }
}

/** What a response depends on: everything but words, the languages they are in, and dates. */
export function structureOf(survey: Survey): object {
  return without(whatIsMet(survey), 'texts', 'languages', 'opens', 'closes', 'retention')
}

/** Told by the definitions, for a hash that was stored may have been made of more. */
export function isSameStructure(one: Survey, other: Survey): boolean {
  return canonical(structureOf(one)) === canonical(structureOf(other))
}

// Reasons given to lint and the origin of translations concern authors, not respondents.
function whatIsMet(survey: Survey): object {
  return without(survey, 'accept', 'madeFrom')
}

function without(survey: object, ...left: (keyof Survey)[]): object {
  const names: string[] = left
  return Object.fromEntries(Object.entries(survey).filter(([name]) => !names.includes(name)))
}
