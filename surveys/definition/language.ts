import { z } from 'zod'

import { regionCodes, scriptCodes, threeLetters, twoLetters } from './language-codes'

/** The languages of the network, in its order. */
export const languages = ['en', 'fr', 'es', 'ru', 'zh'] as const

/** One of those for which there are lists of words: of lint, and of what a quote may tell. */
export type OfficialLanguage = (typeof languages)[number]

/** A language of texts: a BCP 47 tag in canonical letters, such as `pt`, `pt-BR` or `zh-Hant`. */
export type Language = string

/** Nothing but the tag of a real language; it never hangs on the language data of a Node. */
export const languageSchema = z.string().refine(isLanguage, 'not-a-language')

export function isLanguage(tag: string): boolean {
  const [, language = '', script, region] = shape.exec(tag) ?? []
  return (
    isKnown(language) &&
    (script === undefined || scripts.has(script)) &&
    (region === undefined || regions.has(region))
  )
}

function isKnown(language: string): boolean {
  const [first, last] = [language.slice(0, 2), language.slice(2)]
  return last === '' ? two.has(first) : three.get(first)?.includes(last) === true
}

/** The language of the network that this one is, or is a variety of: `fr` for `fr-CA`. */
export function officialOf(language: Language): OfficialLanguage | undefined {
  const base = language.split('-')[0]
  return languages.find((each) => each === base)
}

/** The languages of these texts: those of the network first, then the others by their tags. */
export function languagesIn(...texts: Record<Language, unknown>[]): Language[] {
  const all = new Set(texts.flatMap((each) => Object.keys(each)))
  const others = [...all].filter((each) => !official.has(each)).sort()
  return [...languages.filter((each) => all.has(each)), ...others]
}

const official = new Set<Language>(languages)
const shape = /^([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|\d{3}))?$/

const two = new Set(twoLetters.split(' '))
const three = new Map(threeLetters.split(' ').map((each) => [each.slice(0, 2), each.slice(2)]))
const scripts = new Set(scriptCodes.split(' '))
const regions = new Set(regionCodes.split(' '))
