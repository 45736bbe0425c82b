import type { TextCode } from '#surveys/findings/quotes/quote-rule'
import { reasons, type Redaction } from '#surveys/journal/redaction'

import inLanguages from './instead.json'

export type Reason = Redaction['reason']
export type Kind = Reason | 'town' | 'country'

const words: Partial<Record<string, Record<Kind, string>>> = inLanguages

/** What stands in a text of this language where something was taken out, unless somebody words it better. */
export function insteadOf(kind: Kind, language: string): string {
  const own = words[language] ?? words[language.split('-')[0] ?? '']
  // Dots in brackets are read in every language.
  return own?.[kind] ?? '[…]'
}

/** Whether nobody worded what stands there. */
export function isUsualInstead(instead: string, language: string): boolean {
  return usual.some((kind) => insteadOf(kind, language) === instead)
}

const usual: Kind[] = [...reasons, 'town', 'country']

/** Whether a reader sees that these words are not the writer’s. */
export function showsGap(instead: string): boolean {
  return /^\s*(?:[[［【][^\]］】]+[\]］】]|…+|\.{3,})\s*$/u.test(instead)
}

export function reasonFor(code: TextCode): Reason {
  return reasonOf[code]
}

export function kindFor(code: TextCode): Kind {
  if (code === 'city') return 'town'
  return code === 'country' ? 'country' : reasonOf[code]
}

const reasonOf: Record<TextCode, Reason> = {
  ...{ country: 'place', city: 'place', place: 'place', nationality: 'other' },
  ...{ date: 'date', 'relative-date': 'date', age: 'number' },
  ...{ number: 'number', 'number-in-words': 'number' },
  ...{ 'e-mail': 'contact', phone: 'contact', link: 'contact', handle: 'contact' },
  ...{ name: 'person', pseudonym: 'person', organisation: 'organisation' },
  ...{ markup: 'other', mark: 'other', 'refers-back': 'other' },
}
