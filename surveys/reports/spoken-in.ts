import type { Language } from '../definition/survey'

/** The language asked for where there are words in it, English otherwise, and at last any. */
export function spokenIn(texts: Record<Language, unknown>, lang: string): Language {
  const all = Object.keys(texts)
  return all.find((each) => each === lang) ?? all.find((each) => each === 'en') ?? all[0] ?? 'en'
}
